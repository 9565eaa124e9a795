package io.ktravel.bench.solvers;

import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.time.Duration;

/** Looks for the lowest cost of a journey, in one thread. */
interface Planner {
    /**
     * The best journey that is found in time.
     *
     * @param limit of the search alone; tables and models are made before it begins
     */
    Found cheapest(Request request, Legs legs, Duration limit);
}
