package io.ktravel.plan.planning;

/** How a plan came to be. */
public enum OriginKind {
    /** Written by hand. */
    MANUAL,
    /** Filled by the planner, free of tokens. */
    AI,
    /** A recommendation from the traveller's wishes. */
    PERSONAL,
    /** A recommendation from what the most-followed members share. */
    TREND,
    /** A recommendation from hearted plans. */
    TASTE,
    /** Copied from a shared plan. */
    COPY
}
