package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** The town of one visit. */
@PlanningEntity
public final class Stop {
    @PlanningId
    int visit;

    @PlanningVariable(valueRangeProviderRefs = "towns")
    @Nullable
    Integer town;

    public Stop() {}

    Stop(int visit) {
        this.visit = visit;
    }
}
