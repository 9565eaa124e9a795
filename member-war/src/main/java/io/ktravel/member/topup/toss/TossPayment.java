package io.ktravel.member.topup.toss;

import io.ktravel.chassis.money.Money;
import io.ktravel.member.topup.Payment;
import io.ktravel.member.topup.PaymentState;
import io.ktravel.member.topup.PaymentUnanswered;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is read of Toss's Payment object. */
record TossPayment(
        @Nullable String paymentKey,
        @Nullable String orderId,
        @Nullable String status,
        @Nullable String currency,
        @Nullable BigDecimal totalAmount,
        @Nullable BigDecimal balanceAmount) {
    /** @throws PaymentUnanswered when it is not what Toss documents */
    Payment toPayment() {
        if (paymentKey == null || orderId == null || status == null || currency == null) {
            throw new PaymentUnanswered("a payment without key, order, status or currency", null);
        }
        return new Payment(orderId, paymentKey, state(status), amount(status, currency));
    }

    private static PaymentState state(String status) {
        return switch (status) {
            case "READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT" -> PaymentState.OPEN;
            case "DONE", "PARTIAL_CANCELED" -> PaymentState.PAID;
            case "CANCELED" -> PaymentState.CANCELLED;
            case "ABORTED", "EXPIRED" -> PaymentState.FAILED;
            default -> throw new PaymentUnanswered("a payment of unknown status " + status, null);
        };
    }

    private Money amount(String status, String currency) {
        BigDecimal amount = status.equals("PARTIAL_CANCELED") ? balanceAmount : totalAmount;
        try {
            return new Money(amount == null ? BigDecimal.valueOf(-1) : amount, currency);
        } catch (IllegalArgumentException e) {
            throw new PaymentUnanswered("a payment of no readable amount", e);
        }
    }
}
