package io.ktravel.bench.solvers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.List;

/** Hard: what cannot be had, towns seen twice, and what the budget lacks. Soft: the cost. What is not chosen yet is free. */
public final class TripScore implements EasyScoreCalculator<Trip, HardSoftLongScore> {
    /** What cannot be had weighs more than any overrun. */
    private static final long MISSING = 1_000_000_000;

    @Override
    public HardSoftLongScore calculateScore(Trip trip) {
        Problem problem = trip.problem;
        if (trip.pace.division == null || trip.pace.car == null) {
            return HardSoftLongScore.ZERO;
        }
        List<Integer> nights = trip.divisions.get(trip.pace.division);
        boolean car = trip.pace.car;
        long missing = 0;
        long cost = 0;
        int day = 0;
        Integer from = problem.origin();
        for (Stop stop : trip.stops) {
            if (stop.town != null) {
                long leg = from == null ? 0 : problem.leg(from, stop.town, day, car);
                long stay = problem.stay(stop.town, nights.get(stop.visit), eaten(trip, stop));
                missing += (leg < Problem.NONE ? 0 : 1) + (stay < Problem.NONE ? 0 : 1) + earlier(trip, stop);
                cost += (leg < Problem.NONE ? leg : 0) + (stay < Problem.NONE ? stay : 0);
            }
            day += nights.get(stop.visit);
            from = stop.town;
        }
        long home = from == null ? 0 : problem.leg(from, problem.origin(), day, car);
        missing += home < Problem.NONE ? 0 : 1;
        cost += home < Problem.NONE ? home : 0;
        return HardSoftLongScore.of(-missing * MISSING - Math.max(0, cost - problem.budget), -cost);
    }

    private static int eaten(Trip trip, Stop stop) {
        int set = 0;
        for (Dish dish : trip.dishes) {
            set |= dish.visit != null && dish.visit == stop.visit ? 1 << dish.cuisine : 0;
        }
        return set;
    }

    /** Visits of the same town before this one. */
    private static long earlier(Trip trip, Stop stop) {
        return trip.stops.stream()
                .filter(other -> other.visit < stop.visit && stop.town != null && stop.town.equals(other.town))
                .count();
    }
}
