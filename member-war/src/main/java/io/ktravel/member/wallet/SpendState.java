package io.ktravel.member.wallet;

/** Where a spend stands. */
enum SpendState {
    /** The token is taken, the recommendation is not there yet. */
    RESERVED,
    /** The recommendation is there. Final. */
    SETTLED,
    /** The token was given back. Final. */
    RETURNED,
    /** Called off before it came: nothing was taken, and nothing will be. Final. */
    CANCELLED
}
