package io.ktravel.follow.following;

import io.ktravel.chassis.event.DomainEvent;

/**
 * Somebody ended to follow a member, or one of both was erased.
 *
 * @param version of the followed member, whoever follows
 * @param followers how many follow that member now
 */
public record FollowDeleted(String followId, long version, String followerId, String followedId, long followers)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return followId;
    }
}
