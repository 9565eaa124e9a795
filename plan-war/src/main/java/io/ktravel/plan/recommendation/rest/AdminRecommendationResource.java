package io.ktravel.plan.recommendation.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.recommendation.Reading;
import io.ktravel.plan.recommendation.RecommendationStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everybody's recommendations, for administrators. */
@Path("admin/recommendations")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
public class AdminRecommendationResource {
    @Inject
    Reading reading;

    @Inject
    Caller caller;

    /** All recommendations, or those of one status, newest first. */
    @GET
    @Operation(operationId = "allRecommendations", summary = "All recommendations, newest first")
    public Page<RecommendationView> all(@QueryParam("status") @Nullable String status, @BeanParam PageQuery page) {
        return Page.of(
                reading.all(status == null ? null : status(status), page),
                page.limit(),
                one -> NewestFirst.cursor(one.createdAt(), one.id()),
                one -> RecommendationView.withMember(one, caller.language()));
    }

    // As text, because JAX-RS answers 404 to a name that it does not know; the contract says 400.
    private static RecommendationStatus status(String name) {
        return Stream.of(RecommendationStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleBroken.invalid(
                        "status",
                        Message.common(
                                "wrong-value",
                                Arrays.stream(RecommendationStatus.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
