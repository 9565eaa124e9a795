package io.ktravel.plan.planning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A plan is to be seen by its owner alone again. */
public record PlanUnshared(@JsonUnwrapped PlanState plan) implements PlanEvent {}
