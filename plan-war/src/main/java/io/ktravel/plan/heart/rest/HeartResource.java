package io.ktravel.plan.heart.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.plan.heart.Hearting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That a plan is to my taste. */
@Path("plans/{id}/heart")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearts")
public class HeartResource {
    @Inject
    Hearting hearting;

    @Inject
    Caller caller;

    /** Gives my heart to a plan that I may see, my own included; twice is the same as once. */
    @PUT
    @Operation(operationId = "giveHeart", summary = "Give my heart to a plan")
    @APIResponse(responseCode = "204", description = "Given")
    @APIResponse(responseCode = "404", description = "not-found")
    public void give(@PathParam("id") String planId) {
        hearting.give(planId, caller.id());
    }

    /** Takes it back; without one nothing happens. */
    @DELETE
    @Operation(operationId = "takeHeartBack", summary = "Take my heart back")
    @APIResponse(responseCode = "204", description = "Taken back, or there was none")
    public void takeBack(@PathParam("id") String planId) {
        hearting.takeBack(planId, caller.id());
    }
}
