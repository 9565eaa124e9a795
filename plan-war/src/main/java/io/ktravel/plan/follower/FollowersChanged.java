package io.ktravel.plan.follower;

/** Inside this context, in the same transaction: so many follow the member now. */
public record FollowersChanged(String memberId, long followers) {}
