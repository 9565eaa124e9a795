package io.ktravel.follow.dashboard.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.follow.dashboard.Counting;
import io.ktravel.follow.dashboard.Counts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many follow a member, whom they follow, and what they share. */
@Path("members/{id}/counts")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
public class CountsResource {
    @Inject
    Counting counting;

    @GET
    @Operation(operationId = "counts", summary = "How many follow a member, whom they follow, what they share")
    @APIResponse(responseCode = "200", description = "followers, following and sharedPlans")
    @APIResponse(responseCode = "404", description = "not-found: nobody has this id")
    public Counts counts(@PathParam("id") String memberId) {
        return counting.of(memberId);
    }
}
