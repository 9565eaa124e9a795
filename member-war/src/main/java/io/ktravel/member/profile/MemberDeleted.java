package io.ktravel.member.profile;

import io.ktravel.chassis.event.DomainEvent;

/** A member is gone: every context erases what is theirs. Inside this context it is told by CDI, in the same transaction. */
public record MemberDeleted(String memberId, long version) implements DomainEvent {
    @Override
    public String aggregateId() {
        return memberId;
    }
}
