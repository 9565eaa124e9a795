package io.ktravel.follow.following.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Listing;
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

/** Who follows me. */
@Path("followers")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "following")
public class FollowersResource {
    @Inject
    Listing listing;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "followers", summary = "Who follows me, the newest first")
    public Page<AcquaintanceView> all(@BeanParam PageQuery page) {
        return AcquaintanceView.page(listing.followers(caller.id(), page), page);
    }
}
