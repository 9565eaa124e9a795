package io.ktravel.plan.recommendation;

import io.ktravel.chassis.metric.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what recommendations came to, once that is committed. */
@ApplicationScoped
public class CountedRecommendations {
    @Inject
    Meters meters;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended ended) {
        meters.count(
                "ktravel_recommendations",
                "Recommendations that have ended",
                1,
                new Tag("kind", ended.kind().name()),
                new Tag("outcome", ended.outcome().name()));
    }
}
