package io.ktravel.plan.heart;

import io.ktravel.plan.planning.Plan;

/** A plan in the list of hearts. */
public record HeartedPlan(Heart heart, Plan plan) {}
