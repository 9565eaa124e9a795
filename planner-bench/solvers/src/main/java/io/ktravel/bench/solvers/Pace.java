package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** How the nights are divided among the stops, and whether one's own car is along. */
@PlanningEntity
public final class Pace {
    @PlanningVariable(valueRangeProviderRefs = "divisions")
    @Nullable
    Integer division;

    @PlanningVariable(valueRangeProviderRefs = "cars")
    @Nullable
    Boolean car;
}
