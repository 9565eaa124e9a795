package io.ktravel.plan.recommendation.messaging;

/** What is read of the event: who is to be forgotten. */
public record MemberDeleted(String memberId) {}
