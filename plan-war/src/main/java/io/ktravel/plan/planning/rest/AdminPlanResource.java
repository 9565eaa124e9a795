package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.planning.Planning;
import io.ktravel.plan.planning.Sharing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's plans, for administrators: what is shared, and whether it may stay so. */
@Path("admin/plans")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
public class AdminPlanResource {
    @Inject
    Planning planning;

    @Inject
    Sharing sharing;

    @Inject
    PlanViews views;

    /** All plans, newest first; without content, but for title and location of what is shared. */
    @GET
    @Operation(operationId = "allPlans", summary = "All plans, newest first")
    public Page<AdminPlanView> all(@BeanParam PageQuery page) {
        return Page.of(
                planning.all(page),
                page.limit(),
                plan -> NewestFirst.cursor(plan.createdAt(), plan.id()),
                AdminPlanView::of);
    }

    /** One that its owner shares, also while it is taken down. */
    @GET
    @Path("{id}")
    @Operation(operationId = "sharedPlan", summary = "A plan that its owner shares, also while it is taken down")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or private")
    public PlanView one(@PathParam("id") String id) {
        return views.of(planning.readShared(id));
    }

    /** Hides the plan from everybody but its owner, who cannot share it until it is restored. */
    @PUT
    @Path("{id}/takedown")
    @Operation(operationId = "takeDown", summary = "Hide a plan from everybody but its owner")
    @APIResponse(responseCode = "404", description = "not-found")
    public AdminPlanView takeDown(@PathParam("id") String id) {
        return AdminPlanView.of(sharing.takeDown(id));
    }

    /** Lets the owner's decision hold again. */
    @DELETE
    @Path("{id}/takedown")
    @Operation(operationId = "restore", summary = "Let the owner's decision hold again")
    @APIResponse(responseCode = "404", description = "not-found")
    public AdminPlanView restore(@PathParam("id") String id) {
        return AdminPlanView.of(sharing.restore(id));
    }
}
