package io.ktravel.member.topup.kakaopay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ktravel.chassis.money.Money;
import io.ktravel.member.topup.Payment;
import io.ktravel.member.topup.PaymentState;
import io.ktravel.member.topup.PaymentUnanswered;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the answers of approve, cancel and order.
 *
 * @param status not in an approval, which says by {@code aid} and {@code approved_at} that it is charged
 */
record KakaoPayment(
        @Nullable String tid,
        @Nullable String status,
        @JsonProperty("partner_order_id") @Nullable String orderId,
        @Nullable Amount amount,
        @JsonProperty("cancel_available_amount") @Nullable Amount cancellable,
        @JsonProperty("approved_at") @Nullable String approvedAt) {
    /** @param total in won */
    record Amount(@Nullable Long total) {}

    /** @throws PaymentUnanswered when it is not what KakaoPay documents */
    Payment toPayment() {
        PaymentState state = state();
        Amount kept = "PART_CANCEL_PAYMENT".equals(status) ? cancellable : amount;
        if (tid == null || orderId == null || kept == null || kept.total() == null) {
            throw new PaymentUnanswered("a payment without tid, order or amount", null);
        }
        return new Payment(orderId, tid, state, Money.won(kept.total()));
    }

    private PaymentState state() {
        if (status == null && approvedAt != null) {
            return PaymentState.PAID;
        }
        return switch (String.valueOf(status)) {
            case "READY", "SEND_TMS", "OPEN_PAYMENT", "SELECT_METHOD", "ARS_WAITING", "AUTH_PASSWORD", "ISSUED_SID" ->
                PaymentState.OPEN;
            case "SUCCESS_PAYMENT", "PART_CANCEL_PAYMENT" -> PaymentState.PAID;
            case "CANCEL_PAYMENT" -> PaymentState.CANCELLED;
            case "FAIL_AUTH_PASSWORD", "QUIT_PAYMENT", "FAIL_PAYMENT" -> PaymentState.FAILED;
            default -> throw new PaymentUnanswered("a payment of unknown status " + status, null);
        };
    }
}
