package io.ktravel.plan.recommendation;

import io.ktravel.chassis.erasure.Erasable;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.plan.PlanProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What an erased member asked for. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedRecommendations implements Erasable {
    @Inject
    Recommendations recommendations;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public boolean eraseSome(String memberId, int limit) {
        List<Recommendation> some = recommendations.some(memberId, limit);
        some.forEach(this::erase);
        return some.size() == limit;
    }

    /** Once the row is gone nobody could end it any more, and its token would stay taken. */
    private void erase(Recommendation recommendation) {
        recommendation
                .fail(Trouble.of(PlanProblem.RECOMMENDATION_FAILED), clock.instant())
                .ifPresent(outbox::append);
        recommendations.remove(recommendation);
    }
}
