package io.ktravel.follow.dashboard.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.dashboard.Gathering;
import io.ktravel.follow.following.Authors;
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

/** Whom most members follow. */
@Path("ranking")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
public class RankingResource {
    @Inject
    Gathering gathering;

    @GET
    @Operation(operationId = "ranking", summary = "Whom most members follow")
    public Page<RankingView> page(@BeanParam PageQuery page) {
        return Page.of(
                gathering.mostFollowed(page), page.limit(), one -> Authors.cursor(one.author()), RankingView::of);
    }
}
