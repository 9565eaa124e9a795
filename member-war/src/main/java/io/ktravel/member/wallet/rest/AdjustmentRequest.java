package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * @param tokens to add, or to take when negative; not 0
 * @param reason 1–200 characters on one line; stands in the member's ledger
 */
public record AdjustmentRequest(
        @NotNull @Min(-MAX_TOKENS) @Max(MAX_TOKENS) Long tokens,
        @NotNull String reason) {
    private static final long MAX_TOKENS = 1_000_000;
    private static final int MAX_REASON = 200;

    /** @throws RuleBroken 400 when it is 0 */
    long signed() {
        if (tokens == 0) {
            throw RuleBroken.invalid("tokens", MemberProblem.text("not-zero"));
        }
        return tokens;
    }

    /** @throws RuleBroken 400 when it is no line of text */
    String plainReason() {
        return OneLine.require("reason", reason, MAX_REASON);
    }
}
