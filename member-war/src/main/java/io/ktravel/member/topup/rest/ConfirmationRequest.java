package io.ktravel.member.topup.rest;

import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.money.NotNegative;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.validation.constraints.NotNull;

/**
 * @param paymentKey as the provider gave it to the browser, Toss's {@code paymentKey} or KakaoPay's {@code pg_token}; at
 *     most 200 characters
 * @param amount as the provider gave it to the browser
 */
public record ConfirmationRequest(
        @NotNull String paymentKey, @NotNull @NotNegative Money amount) {
    /** It goes into the provider's addresses and headers. @throws RuleBroken 400 when it cannot be one */
    String plainKey() {
        if (!paymentKey.matches("[A-Za-z0-9_=-]{1,200}")) {
            throw RuleBroken.invalid("paymentKey", MemberProblem.text("payment-key"));
        }
        return paymentKey;
    }
}
