package io.ktravel.plan.token;

/** What member said to a wish to spend. */
public enum Payment {
    /** The token is taken, now or by an earlier call. */
    PAID,
    /** There is no token to take. */
    INSUFFICIENT,
    /** It was cancelled before, belongs to somebody else, or the member is gone. */
    REFUSED,
    /** Nobody knows: the call may or may not have arrived. */
    UNKNOWN
}
