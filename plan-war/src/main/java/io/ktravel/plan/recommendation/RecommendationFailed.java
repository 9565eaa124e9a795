package io.ktravel.plan.recommendation;

import io.ktravel.chassis.event.DomainEvent;

/**
 * A recommendation came to nothing after its token was, or may have been, taken, or when nobody waited for the answer any
 * more: member gives back what was taken, if anything.
 *
 * @param reason name of the problem
 */
public record RecommendationFailed(String recommendationId, long version, String memberId, String reason)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return recommendationId;
    }
}
