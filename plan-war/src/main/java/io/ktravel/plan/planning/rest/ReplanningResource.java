package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Versions;
import io.ktravel.plan.planning.Assisting;
import io.ktravel.plan.planning.Replanned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A plan of mine, planned anew but for what is locked. */
@Path("plans/{id}/replanning")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class ReplanningResource {
    @Inject
    Assisting assisting;

    @Inject
    Caller caller;

    /** Proposes a plan that keeps what is locked. Saves nothing: PUT with the proposal and the ETag does. */
    @POST
    @Operation(
            operationId = "replanPlan",
            summary = "Plan anew what is not locked; saves nothing",
            description = "Place and time of what is locked stay; what it costs follows the catalogue and the group."
                    + " Free of tokens, within the daily limit of assistance, which counts only plans that were found."
                    + " Locks that are in the way are named among the conflicts: locked:2026-12-24 for a day,"
                    + " locked:2026-12-24:3 for an item. To accept, PUT plan with If-Match of this ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal and what is otherwise in it, with the ETag of the plan as it is",
            content = @Content(schema = @Schema(implementation = ReplanningView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: a lock that the plan does not have, dates")
    @APIResponse(responseCode = "403", description = "forbidden: somebody else's")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "422", description = "unknown-location, infeasible (as for recommendations)")
    @APIResponse(responseCode = "429", description = "assist-limit; too-many-requests, also after long refusals")
    public Response replan(@PathParam("id") String id, ReplanningRequest request) {
        Replanned anew = assisting.replan(id, caller.id(), request.anew(), caller.language());
        return Response.ok(ReplanningView.of(anew, caller.language()))
                .tag(Versions.tag(anew.version()))
                .build();
    }
}
