package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.idempotency.ReservedId;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.plan.planning.Planning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** Plans of others, made one's own. */
@Path("plans/{id}/copies")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class CopyResource {
    @Inject
    Planning planning;

    @Inject
    PlanViews views;

    @Inject
    ReservedId reservedId;

    @Inject
    Caller caller;

    /** Copies the content of a plan that I may see into a private one of mine, which names the source. */
    @POST
    @Operation(
            operationId = "copyPlan",
            summary = "Copy a plan into a private one of mine",
            description = "origin.sources names the source first and then, when that is a copy itself, its sources; of"
                    + " them those that the reader may see.")
    @APIResponse(
            responseCode = "201",
            description = "The copy, checked anew, with Location and ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response copy(@PathParam("id") String id) {
        return views.created(planning.copy(reservedId.get(), id, caller.id()));
    }
}
