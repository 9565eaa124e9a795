package io.ktravel.chassis.problem;

/** One field that breaks a rule: its path in the request, such as {@code itinerary[0].date}, and why. */
public record Violation(String field, Message message) {}
