package io.ktravel.plan.recommendation;

/** Where a recommendation stands. Every one leaves PENDING, by its request, by events, or by the sweeper's doing. */
public enum RecommendationStatus {
    /** Not paid for yet as far as this context knows. */
    PENDING,
    /** Paid for, and its plan is saved. */
    COMPLETED,
    /** Member took no token. */
    REJECTED,
    /** A token was, or may have been, taken; it is given back. */
    FAILED
}
