package io.ktravel.notification.graph;

/**
 * What is read of FollowCreated and FollowDeleted.
 *
 * @param version rises for each member who is followed, whoever follows
 * @param followers how many follow that member after it
 */
public record FollowTold(String followId, String followerId, String followedId, long version, long followers) {}
