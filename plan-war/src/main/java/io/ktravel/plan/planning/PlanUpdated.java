package io.ktravel.plan.planning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A plan's content changed. */
public record PlanUpdated(@JsonUnwrapped PlanState plan) implements PlanEvent {}
