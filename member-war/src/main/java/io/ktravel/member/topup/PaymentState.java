package io.ktravel.member.topup;

/** What a provider's record says of the payment for a top-up. */
public enum PaymentState {
    /** There is none, or it is not charged yet. */
    OPEN,
    /** Charged. */
    PAID,
    /** Declined or expired: it will never be charged. */
    FAILED,
    /** Was charged, and the money is returned. */
    CANCELLED
}
