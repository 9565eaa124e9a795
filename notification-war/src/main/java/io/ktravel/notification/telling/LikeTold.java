package io.ktravel.notification.telling;

/** What is read of LikeCreated. */
public record LikeTold(String heartId, String planId, String ownerId, String memberId) {}
