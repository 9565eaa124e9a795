package io.ktravel.plan.planning;

/** Inside this context, in the same transaction: a plan is gone. */
public record PlanRemoved(Plan plan) {}
