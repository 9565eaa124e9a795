package io.ktravel.plan.recommendation;

import io.ktravel.chassis.event.DomainEvent;

/** A paid recommendation has its plan; from now on its token cannot come back. */
public record RecommendationCreated(
        String recommendationId, long version, String memberId, String planId, RecommendationKind kind)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return recommendationId;
    }
}
