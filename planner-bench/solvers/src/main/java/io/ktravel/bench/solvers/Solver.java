package io.ktravel.bench.solvers;

import org.jspecify.annotations.Nullable;

/** One way to solve a puzzle. */
interface Solver {
    /**
     * @param cost of the best journey found, in cents; null when none was found
     * @param proven whether it is the cheapest, or there is none
     */
    record Solution(@Nullable Long cost, boolean proven) {}

    String name();

    /** @param budget in cents, that must not be exceeded */
    Solution solve(Puzzle puzzle, long budget);
}
