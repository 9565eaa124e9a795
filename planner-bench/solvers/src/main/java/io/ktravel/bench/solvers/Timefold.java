package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Timefold: a first journey by construction, then local search until the limit. It proves nothing. */
final class Timefold implements Planner {
    private final SolverConfig config = new SolverConfig()
            .withSolutionClass(Trip.class)
            .withEntityClasses(Pace.class, Stop.class, Dish.class)
            .withEasyScoreCalculatorClass(TripScore.class);

    @Override
    public Found cheapest(Request request, Legs legs, Duration limit) {
        Trip trip = new Trip(new Problem(request, legs));
        AtomicLong at = new AtomicLong();
        Solver<Trip> solver = SolverFactory.<Trip>create(config.copyConfig().withTerminationSpentLimit(limit))
                .buildSolver();
        solver.addEventListener(better -> at.set(System.nanoTime()));
        HardSoftLongScore score = solver.solve(trip).score;
        return new Found(score != null && score.isFeasible() ? -score.softScore() : null, false, at.get());
    }
}
