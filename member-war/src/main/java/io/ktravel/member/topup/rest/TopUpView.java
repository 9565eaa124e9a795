package io.ktravel.member.topup.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.money.Money;
import io.ktravel.member.topup.Checkout;
import io.ktravel.member.topup.TopUp;
import io.ktravel.member.topup.TopUpState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param orderId under which the payment provider knows it
 * @param amount to be paid, or paid
 * @param checkout where to pay; only while it is PENDING
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopUpView(
        String id,
        String orderId,
        String packId,
        long tokens,
        Money amount,
        TopUpState status,
        Instant createdAt,
        @Nullable Checkout checkout) {
    static TopUpView of(TopUp topUp) {
        return of(topUp, null);
    }

    static TopUpView of(TopUp topUp, @Nullable Checkout checkout) {
        return new TopUpView(
                topUp.id(),
                topUp.id(),
                topUp.packId(),
                topUp.tokens(),
                topUp.price(),
                topUp.state(),
                topUp.createdAt(),
                checkout);
    }
}
