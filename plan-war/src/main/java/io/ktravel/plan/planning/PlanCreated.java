package io.ktravel.plan.planning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A plan was made; it begins private. */
public record PlanCreated(@JsonUnwrapped PlanState plan) implements PlanEvent {}
