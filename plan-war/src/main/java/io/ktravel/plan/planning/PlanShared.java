package io.ktravel.plan.planning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A plan is to be seen by everybody. */
public record PlanShared(@JsonUnwrapped PlanState plan) implements PlanEvent {}
