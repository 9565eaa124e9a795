package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.plan.planning.Sharing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
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

/** The owner's decision to show a plan to everybody. */
@Path("plans/{id}/share")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class ShareResource {
    @Inject
    Sharing sharing;

    @Inject
    PlanViews views;

    @Inject
    Caller caller;

    /** Shows the plan on the board and to everybody who is signed in; twice is the same as once. */
    @PUT
    @Operation(operationId = "sharePlan", summary = "Show a plan to everybody")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with its new ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "403", description = "forbidden: somebody else's; taken-down")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response share(@PathParam("id") String id) {
        return views.ok(sharing.share(id, caller.id()));
    }

    /** Takes it back: from now on nobody but its owner sees it anywhere; twice is the same as once. */
    @DELETE
    @Operation(operationId = "unsharePlan", summary = "Take a plan back from everybody")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with its new ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "403", description = "forbidden: somebody else's")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response unshare(@PathParam("id") String id) {
        return views.ok(sharing.unshare(id, caller.id()));
    }
}
