package io.ktravel.plan.board.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.board.Board;
import io.ktravel.plan.planning.rest.PlanView;
import io.ktravel.plan.planning.rest.PlanViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where shared plans are found. */
@Path("board")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "board")
public class BoardResource {
    @Inject
    Board board;

    @Inject
    PlanViews views;

    /** Shared plans that fit all parameters given. */
    @GET
    @Operation(
            operationId = "board",
            summary = "Find shared plans",
            description =
                    "Pages go on behind the last plan shown: none is skipped or repeated while others come and go.")
    @APIResponse(responseCode = "400", description = "invalid-request names the parameter; invalid-cursor")
    public Page<PlanView> find(@BeanParam BoardParameters parameters, @BeanParam PageQuery page) {
        return Page.all(
                board.find(parameters.query(), page),
                page.limit(),
                Board.BoardPlan::cursor,
                shown -> views.all(
                        shown.stream().flatMap(one -> one.plan().stream()).toList()));
    }
}
