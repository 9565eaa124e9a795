package io.ktravel.follow.following;

/** Names a relation, and the author whose lock it needs. */
public record FollowKey(String id, String followedId) {}
