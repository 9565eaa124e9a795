package io.ktravel.plan.heart;

import io.ktravel.chassis.event.DomainEvent;

/** Somebody gave a plan their heart. */
public record LikeCreated(String heartId, long version, String planId, String ownerId, String memberId)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return heartId;
    }
}
