package io.ktravel.plan.recommendation.messaging;

/** What is read of the event: the recommendation that is paid for. */
public record TokenDecreased(String recommendationId) {}
