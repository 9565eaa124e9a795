package io.ktravel.plan.recommendation.rest;

import io.ktravel.chassis.idempotency.ReservedId;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.planning.rest.PlanView;
import io.ktravel.plan.planning.rest.PlanViews;
import io.ktravel.plan.recommendation.Reading;
import io.ktravel.plan.recommendation.Recommendation;
import io.ktravel.plan.recommendation.Recommended;
import io.ktravel.plan.recommendation.Recommending;
import io.ktravel.plan.recommendation.Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recommendations: one token, one plan, or the token back. */
@Path("recommendations")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
public class RecommendationResource {
    private static final String ADDRESS = "/api/plan/v1/recommendations/";

    @Inject
    Recommending recommending;

    @Inject
    Reading reading;

    @Inject
    PlanViews views;

    @Inject
    ReservedId reservedId;

    @Inject
    Caller caller;

    /** Spends one token on a plan that keeps every wish. Send an Idempotency-Key, so that a retry never costs twice. */
    @POST
    @Operation(
            operationId = "recommend",
            summary = "Spend one token on a plan",
            description =
                    "PERSONAL needs location, startDate (or travelDate), budget and groupSize. TREND needs location,"
                            + " startDate and groupSize, and is drawn from what the most-followed members share. TASTE is"
                            + " drawn from plans that have my heart, all of them or planId, and needs nothing else.")
    @APIResponse(
            responseCode = "201",
            description = "Done: the plan is in plan",
            content = @Content(schema = @Schema(implementation = RecommendationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The member context cannot be reached just now: ask again at Location",
            content = @Content(schema = @Schema(implementation = RecommendationView.class)))
    @APIResponse(responseCode = "409", description = "insufficient-tokens, spend-refused")
    @APIResponse(
            responseCode = "422",
            description = "infeasible, unknown-location, nothing-shared, no-hearts; costs nothing. infeasible has"
                    + " conflicts (the smallest set of wishes that cannot be had together), relaxation (the smallest"
                    + " change that makes a plan) and proven (whether it is certain that no plan keeps all"
                    + " wishes; if not, none was found, and not every one was tried).")
    @APIResponse(responseCode = "429", description = "too-many-requests, also after long refusals")
    public Response recommend(RecommendationRequest request) {
        Locale locale = caller.language();
        Recommended recommended = reservedId
                .begunBefore()
                .flatMap(id -> recommending.begunBefore(id, caller.id()))
                .orElseGet(() -> recommending.recommend(
                        new Request(reservedId.get(), caller.id(), AskReader.read(request, locale))));
        Recommendation recommendation = recommended.recommendation();
        PlanView plan = recommended.plan() == null ? null : views.of(recommended.plan());
        return Response.status(recommendation.isPending() ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, ADDRESS + recommendation.id())
                .entity(RecommendationView.withPlan(recommendation, plan, locale))
                .build();
    }

    /** My recommendations, newest first. */
    @GET
    @Operation(operationId = "recommendations", summary = "My recommendations, newest first")
    public Page<RecommendationView> mine(@BeanParam PageQuery page) {
        return Page.of(
                reading.mine(caller.id(), page),
                page.limit(),
                one -> NewestFirst.cursor(one.createdAt(), one.id()),
                one -> RecommendationView.of(one, caller.language()));
    }

    /** Where one recommendation stands. */
    @GET
    @Path("{id}")
    @Operation(operationId = "recommendation", summary = "Where one recommendation stands")
    public RecommendationView read(@PathParam("id") String id) {
        return RecommendationView.of(reading.requireOwn(id, caller.id()), caller.language());
    }
}
