package io.ktravel.plan.recommendation;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of recommendations at this moment. */
@ApplicationScoped
@Transactional
public class Reading {
    @Inject
    Recommendations recommendations;

    @Inject
    Plans plans;

    @Inject
    Clock clock;

    public Optional<Recommendation> find(String id) {
        return recommendations.find(id);
    }

    /** @throws RuleBroken 404 when there is none */
    public Recommendation require(String id) {
        return recommendations.require(id);
    }

    /** @throws RuleBroken 404 when there is none, or it is somebody else's */
    public Recommendation requireOwn(String id, String memberId) {
        return recommendations
                .find(id)
                .filter(found -> found.isOf(memberId))
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    /** The plan that it ended in; empty once its owner has deleted it. */
    public Optional<Plan> plan(Recommendation recommendation) {
        return plans.find(recommendation.planId());
    }

    public List<Recommendation> mine(String memberId, PageQuery page) {
        return recommendations.of(memberId, page);
    }

    /** @param status null: any */
    public List<Recommendation> all(@Nullable RecommendationStatus status, PageQuery page) {
        return recommendations.all(status == null ? Map.of() : Map.of("status", status), page);
    }

    /** Ids of recommendations that nobody goes on with, oldest first. */
    public List<String> stranded(int rows) {
        Instant now = clock.instant();
        return recommendations.stranded(now.minus(Recommendation.OF_REQUEST), now.minus(Recommendation.PATIENCE), rows);
    }
}
