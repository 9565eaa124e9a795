package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.wallet.SpendOutcome;
import io.ktravel.member.wallet.Spending;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Paying for recommendations: for plan alone, and not routed by the ingress. */
@Path("internal/wallets/{memberId}/spends/{recommendationId}")
@RolesAllowed(Roles.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SpendResource {
    private static final String PLAN = "plan";

    @Inject
    Spending spending;

    @Inject
    Caller caller;

    /**
     * Spends one token for that recommendation, once however often it is called. 404 for an unknown member, 409
     * {@code insufficient-tokens}, {@code spend-cancelled} after a DELETE, {@code spend-mismatch} when another member
     * paid for it.
     */
    @PUT
    @Operation(summary = "Spend one token for a recommendation, once")
    @APIResponse(responseCode = "201", description = "Taken by this call")
    @APIResponse(responseCode = "200", description = "Taken before")
    @APIResponse(responseCode = "404", description = "unknown-member")
    @APIResponse(responseCode = "409", description = "insufficient-tokens, spend-cancelled or spend-mismatch")
    public Response spend(
            @PathParam("memberId") String memberId, @PathParam("recommendationId") String recommendationId) {
        caller.requireContext(PLAN);
        SpendOutcome outcome = spending.spend(memberId, requireId(recommendationId));
        SpendView view = SpendView.of(outcome.payer(), recommendationId);
        return Response.status(outcome.isFirst() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view)
                .build();
    }

    /**
     * Gives the token back, once however often it is called. When it was never spent, a spend that arrives later is
     * refused. 409 {@code spend-settled} when the recommendation is there, {@code spend-mismatch} when another member
     * paid for it.
     */
    @DELETE
    @Operation(summary = "Give the token of a recommendation back, once")
    @APIResponse(responseCode = "204", description = "Given back, or never to be taken")
    @APIResponse(responseCode = "409", description = "spend-settled or spend-mismatch")
    public Response giveBack(
            @PathParam("memberId") String memberId, @PathParam("recommendationId") String recommendationId) {
        caller.requireContext(PLAN);
        spending.giveBack(memberId, requireId(recommendationId));
        return Response.noContent().build();
    }

    private static String requireId(String text) {
        if (!Ids.isId(text)) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        return text;
    }
}
