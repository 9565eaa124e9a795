package io.ktravel.bench.solvers;

import org.jspecify.annotations.Nullable;

/**
 * What a planner found.
 *
 * @param cost of the best journey; null when none was found
 * @param proven that nothing costs less, or that there is none
 * @param at when it was found, by {@link System#nanoTime}
 */
record Found(@Nullable Long cost, boolean proven, long at) {
    static Found now(@Nullable Long cost, boolean proven) {
        return new Found(cost, proven, System.nanoTime());
    }
}
