package io.ktravel.plan.recommendation;

import io.ktravel.chassis.metric.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what recommendations came to, once that is committed, and those that there was no plan for. */
@ApplicationScoped
public class CountedRecommendations {
    @Inject
    Meters meters;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended ended) {
        count(ended.kind(), ended.outcome().name());
    }

    /** It was never begun. */
    void infeasible(RecommendationKind kind) {
        count(kind, "INFEASIBLE");
    }

    private void count(RecommendationKind kind, String outcome) {
        meters.count(
                "ktravel_recommendations",
                "Recommendations that have ended",
                1,
                new Tag("kind", kind.name()),
                new Tag("outcome", outcome));
    }
}
