package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** The visit at which a cuisine is eaten. */
@PlanningEntity
public final class Dish {
    @PlanningId
    int cuisine;

    @PlanningVariable(valueRangeProviderRefs = "visits")
    @Nullable
    Integer visit;

    public Dish() {}

    Dish(int cuisine) {
        this.cuisine = cuisine;
    }
}
