package io.ktravel.plan.planner;

/** What the planner answers: a plan, or which wishes cannot be had together. */
public sealed interface Outcome permits Draft, Infeasible {}
