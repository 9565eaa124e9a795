package io.ktravel.plan.planning;

/** Inside this context, in the same transaction: a plan is new, or its content or visibility is another. */
public record PlanWritten(Plan plan) {}
