package io.ktravel.plan.follower;

/**
 * What is read of FollowCreated and FollowDeleted.
 *
 * @param version rises for each member who is followed, whoever follows
 * @param followers how many follow that member after it
 */
public record FollowEvent(String followedId, long version, long followers) {}
