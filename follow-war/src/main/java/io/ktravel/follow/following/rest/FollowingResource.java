package io.ktravel.follow.following.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Following;
import io.ktravel.follow.following.Listing;
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

/** Whom I follow. */
@Path("following")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "following")
public class FollowingResource {
    @Inject
    Following following;

    @Inject
    Listing listing;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "following", summary = "Whom I follow, the newest first")
    public Page<AcquaintanceView> all(@BeanParam PageQuery page) {
        return AcquaintanceView.page(listing.following(caller.id(), page), page);
    }

    /** Twice is the same as once. */
    @PUT
    @Path("{memberId}")
    @Operation(operationId = "follow", summary = "Follow a member")
    @APIResponse(responseCode = "204", description = "Followed")
    @APIResponse(responseCode = "404", description = "not-found: nobody has this id")
    @APIResponse(responseCode = "422", description = "follows-self")
    @APIResponse(responseCode = "503", description = "unavailable: a new member, while member cannot be asked")
    public void follow(@PathParam("memberId") String memberId) {
        following.follow(caller.id(), memberId);
    }

    /** Without following them nothing happens. */
    @DELETE
    @Path("{memberId}")
    @Operation(operationId = "unfollow", summary = "Follow a member no longer")
    @APIResponse(responseCode = "204", description = "No longer followed")
    @APIResponse(responseCode = "422", description = "follows-self")
    public void unfollow(@PathParam("memberId") String memberId) {
        following.unfollow(caller.id(), memberId);
    }
}
