package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A journey as local search changes it, and what it may choose from. */
@PlanningSolution
public final class Trip {
    Problem problem;
    List<List<Integer>> divisions;

    @PlanningEntityProperty
    Pace pace;

    @PlanningEntityCollectionProperty
    List<Stop> stops;

    @PlanningEntityCollectionProperty
    List<Dish> dishes;

    @PlanningScore
    @Nullable
    HardSoftLongScore score;

    /** Timefold makes copies with it, and fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    public Trip() {}

    Trip(Problem problem) {
        this.problem = problem;
        this.divisions = problem.divisions();
        this.pace = new Pace();
        this.stops = IntStream.range(0, problem.visits).mapToObj(Stop::new).toList();
        this.dishes = IntStream.range(0, problem.cuisines).mapToObj(Dish::new).toList();
    }

    @ValueRangeProvider(id = "towns")
    List<Integer> towns() {
        return until(problem.towns);
    }

    @ValueRangeProvider(id = "visits")
    List<Integer> visits() {
        return until(problem.visits);
    }

    @ValueRangeProvider(id = "divisions")
    List<Integer> numbersOfDivisions() {
        return until(divisions.size());
    }

    @ValueRangeProvider(id = "cars")
    List<Boolean> cars() {
        return List.of(false, true);
    }

    private static List<Integer> until(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
