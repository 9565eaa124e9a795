package io.ktravel.member.topup;

import io.ktravel.chassis.money.Money;

/**
 * A provider's own record of a payment; the only word on money that is believed.
 *
 * @param orderId the top-up that it is for
 * @param key the provider's name for the payment, empty while there is none
 * @param amount what was charged and not returned; what would be charged while it is open
 */
public record Payment(String orderId, String key, PaymentState state, Money amount) {
    /** No payment was begun for that order. */
    public static Payment none(String orderId) {
        return new Payment(orderId, "", PaymentState.OPEN, Money.won(0));
    }
}
