package io.ktravel.member.topup;

/** Where a top-up stands. */
public enum TopUpState {
    /** Begun; nobody has told yet that it is paid. */
    PENDING,
    /** The provider has the money, the wallet has the tokens. */
    PAID,
    /** The tokens are taken, and the provider is being asked to return the money. */
    CANCELLING,
    /** The money is returned, the tokens are gone. Final. */
    CANCELLED,
    /** Declined, or nobody paid in time. Becomes PAID should the provider turn out to have charged after all. */
    FAILED
}
