package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Timefold: construction and local search for a second. It cannot prove anything. */
final class Timefold implements Solver {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final SolverFactory<Trip> factory = SolverFactory.create(new SolverConfig()
            .withSolutionClass(Trip.class)
            .withEntityClasses(Visit.class)
            .withEasyScoreCalculatorClass(Calculator.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(1L)
            .withTerminationSpentLimit(LIMIT));

    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public Solution solve(Puzzle puzzle, long budget) {
        Trip best = factory.buildSolver().solve(Trip.of(puzzle));
        HardSoftLongScore score = best.score;
        boolean found = score != null && score.isFeasible() && -score.softScore() <= budget;
        return new Solution(found && score != null ? -score.softScore() : null, false);
    }

    /** One stay; whether the car is along is the first one's to say. */
    @PlanningEntity
    public static class Visit {
        @PlanningId
        public int number;

        @PlanningVariable(valueRangeProviderRefs = "towns")
        public @Nullable Integer town;

        @PlanningVariable(valueRangeProviderRefs = "nights")
        public @Nullable Integer nights;

        @PlanningVariable(valueRangeProviderRefs = "sets")
        public @Nullable Integer set;

        @PlanningVariable(valueRangeProviderRefs = "cars")
        public @Nullable Integer ownCar;

        public Visit() {}

        Visit(int number) {
            this.number = number;
        }
    }

    /** What is looked for. */
    @PlanningSolution
    public static class Trip {
        @PlanningEntityCollectionProperty
        public List<Visit> visits = List.of();

        @ValueRangeProvider(id = "towns")
        public List<Integer> towns = List.of();

        @ValueRangeProvider(id = "nights")
        public List<Integer> nights = List.of();

        @ValueRangeProvider(id = "sets")
        public List<Integer> sets = List.of();

        @ValueRangeProvider(id = "cars")
        public List<Integer> cars = List.of(0, 1);

        @PlanningScore
        public @Nullable HardSoftLongScore score;

        @Nullable
        Puzzle puzzle;

        static Trip of(Puzzle puzzle) {
            Trip trip = new Trip();
            trip.puzzle = puzzle;
            trip.visits = IntStream.range(0, puzzle.visits).mapToObj(Visit::new).toList();
            trip.towns = IntStream.range(0, puzzle.towns).boxed().toList();
            trip.nights = IntStream.rangeClosed(1, puzzle.nights).boxed().toList();
            trip.sets = IntStream.range(0, puzzle.sets).boxed().toList();
            return trip;
        }
    }

    /** Hard: what is missing, what is too much. Soft: the cost. */
    public static class Calculator implements EasyScoreCalculator<Trip, HardSoftLongScore> {
        @Override
        public HardSoftLongScore calculateScore(Trip trip) {
            Puzzle puzzle = trip.puzzle;
            if (puzzle == null) {
                return HardSoftLongScore.ZERO;
            }
            long broken = 0;
            long cost = 0;
            int from = puzzle.origin();
            int day = 0;
            int covered = 0;
            Integer first = trip.visits.get(0).ownCar;
            int car = first == null ? 0 : first;
            Set<Integer> seen = new HashSet<>();
            for (Visit visit : trip.visits) {
                if (visit.town == null || visit.nights == null || visit.set == null) {
                    broken++;
                    continue;
                }
                broken += seen.add(visit.town) ? 0 : 1;
                long leg = day <= puzzle.nights ? puzzle.leg(car, from, visit.town, day) : Puzzle.NONE;
                long stay = puzzle.stay(visit.town, visit.nights, visit.set);
                broken += (leg == Puzzle.NONE ? 1 : 0) + (stay == Puzzle.NONE ? 1 : 0);
                cost += Math.max(0, leg) + Math.max(0, stay);
                covered |= visit.set;
                day += visit.nights;
                from = visit.town;
            }
            long home = day == puzzle.nights ? puzzle.leg(car, from, puzzle.origin(), day) : Puzzle.NONE;
            broken += Math.abs(puzzle.nights - day) + (home == Puzzle.NONE ? 1 : 0);
            broken += Integer.bitCount(puzzle.sets - 1 - covered);
            return HardSoftLongScore.of(-broken, -(cost + Math.max(0, home)));
        }
    }
}
