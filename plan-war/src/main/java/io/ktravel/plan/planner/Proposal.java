package io.ktravel.plan.planner;

/** A draft before it is written. */
sealed interface Proposal permits Attempt, Tour {
    /** For the whole group, in the currency's smallest unit. */
    long cost();

    /** @throws IllegalStateException a rule is broken: a fault of the planner, never of the wishes */
    Draft draft();
}
