package io.ktravel.member.topup;

import io.ktravel.chassis.money.Money;

/**
 * Who takes the money. Every call ends within a bounded time, in the provider's record, in {@link PaymentRefused} or in
 * {@link PaymentUnanswered}; confirming and cancelling may be repeated without a second effect.
 */
public interface PaymentProvider {
    /** As in paths, configuration and the database: lower case letters, at most 20. */
    String name();

    /** Whether there is a key for it. */
    boolean isOffered();

    /** Where the member pays for the top-up. A payment that has to be opened for that is opened anew by each call. */
    Checkout open(TopUp topUp);

    /** Charges the payment that the member has agreed to, for exactly the price of the top-up. */
    Payment confirm(TopUp topUp, String paymentKey);

    /** What the provider has on record for the top-up; of several payments the one that was charged. */
    Payment find(TopUp topUp);

    /**
     * Returns all the money of a payment.
     *
     * @param amount all of it
     * @param requestId the same for repetitions of one request
     */
    Payment cancel(String paymentKey, Money amount, String requestId);
}
