package io.ktravel.plan.heart;

import io.ktravel.chassis.event.DomainEvent;

/** Somebody took their heart back. */
public record LikeDeleted(String heartId, long version, String planId, String ownerId, String memberId)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return heartId;
    }
}
