package io.ktravel.plan.recommendation;

import io.ktravel.chassis.event.DomainEvent;

/** A token is wanted for a recommendation, and member could not be asked, or did not answer. May be told again. */
public record RecommendationRequired(String recommendationId, long version, String memberId) implements DomainEvent {
    @Override
    public String aggregateId() {
        return recommendationId;
    }
}
