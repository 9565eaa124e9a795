package io.ktravel.plan.heart.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.heart.HeartedPlan;
import io.ktravel.plan.heart.Hearting;
import io.ktravel.plan.planning.rest.PlanView;
import io.ktravel.plan.planning.rest.PlanViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to my taste. */
@Path("hearts")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearts")
public class HeartsResource {
    @Inject
    Hearting hearting;

    @Inject
    PlanViews views;

    @Inject
    Caller caller;

    /** The plans that have my heart and that I may see, the newest heart first. */
    @GET
    @Operation(operationId = "hearts", summary = "The plans that have my heart, the newest heart first")
    public Page<PlanView> hearts(@BeanParam PageQuery page) {
        return Page.all(
                hearting.of(caller.id(), page),
                page.limit(),
                one -> NewestFirst.cursor(one.heart().turnedAt(), one.heart().id()),
                shown -> views.all(shown.stream().map(HeartedPlan::plan).toList()));
    }
}
