package io.ktravel.follow.dashboard.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.dashboard.Dashboard;
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

/** Whom I follow, and what they share. */
@Path("dashboard")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
public class DashboardResource {
    @Inject
    Dashboard dashboard;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "dashboard", summary = "Whom I follow and what they share, followed last first")
    public Page<DashboardView> page(@BeanParam PageQuery page) {
        return dashboard.of(caller.id(), page).map(DashboardView::of);
    }
}
