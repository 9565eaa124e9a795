package io.ktravel.plan.recommendation.messaging;

/** What is read of the event: the recommendation that is not paid for, and why. */
public record TokenDecreasingFailed(String recommendationId, String reason) {}
