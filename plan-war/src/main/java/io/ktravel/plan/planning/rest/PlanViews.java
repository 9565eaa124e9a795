package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.rest.Versions;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Sources;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows plans to the caller: in their language, and naming no source that they may not see. */
@RequestScoped
public class PlanViews {
    private static final String ADDRESS = "/api/plan/v1/plans/";

    @Inject
    Sources sources;

    @Inject
    ShownPlans shownPlans;

    @Inject
    Caller caller;

    public PlanView of(Plan plan) {
        return all(List.of(plan)).get(0);
    }

    /** 201 with Location and ETag. */
    Response created(Plan plan) {
        return with(plan, Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, ADDRESS + plan.id()));
    }

    /** 200 with ETag. */
    Response ok(Plan plan) {
        return with(plan, Response.ok());
    }

    private Response with(Plan plan, Response.ResponseBuilder response) {
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Versions.tag(plan.version()))
                .entity(of(plan))
                .build();
    }

    /** In the same order; the sources of all of them are looked up at once. */
    public List<PlanView> all(List<Plan> plans) {
        return all(plans, caller.id());
    }

    /** As a member sees them, whoever asks. */
    List<PlanView> all(List<Plan> plans, String readerId) {
        Locale locale = caller.language();
        List<Shown> shown =
                plans.stream().map(plan -> shownPlans.of(plan, locale)).toList();
        Set<String> named =
                shown.stream().flatMap(one -> one.origin().sources().stream()).collect(Collectors.toSet());
        Set<String> visible = sources.visible(named, readerId);
        return IntStream.range(0, plans.size())
                .mapToObj(i -> PlanView.of(plans.get(i), shown.get(i), visible))
                .toList();
    }
}
