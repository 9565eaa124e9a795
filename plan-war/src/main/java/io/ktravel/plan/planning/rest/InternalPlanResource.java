package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.Planning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Shared plans as other contexts may ask for them at the moment of showing them, because a copy would outlive an
 * unsharing; not routed by the ingress.
 */
@Path("internal/plans")
@RequestScoped
@RolesAllowed(Roles.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
public class InternalPlanResource {
    private static final int MAX_IDS = 100;

    /** What a list shows of a plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String id,
            String title,
            String location,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {
        static Item of(Plan plan) {
            PlanContent content = plan.content();
            return new Item(plan.id(), content.title(), content.location(), content.startDate(), content.endDate());
        }
    }

    /** Items in no order. */
    public record Items(List<Item> items) {}

    @Inject
    Planning planning;

    /**
     * Those among the plans that everybody may see now.
     *
     * @param ids up to 100, separated by commas
     */
    @GET
    @Operation(operationId = "internalPlans", summary = "Those among the plans that everybody may see now")
    @APIResponse(responseCode = "400", description = "invalid-request: more than 100 ids")
    public Items shared(@QueryParam("ids") @DefaultValue("") String ids) {
        Set<String> wanted = Set.copyOf(List.of(ids.split(",", -1)));
        if (wanted.size() > MAX_IDS) {
            throw RuleBroken.invalid("ids", Message.common("too-many", MAX_IDS));
        }
        return new Items(planning.shared(wanted).stream().map(Item::of).toList());
    }
}
