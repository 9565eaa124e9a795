package io.ktravel.member.wallet;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import org.jspecify.annotations.Nullable;

/**
 * What came of the wish to spend.
 *
 * @param isFirst whether this call took the token; false too when an earlier one did
 * @param refusal why the token could not be taken; null when it is
 * @param wallet as it is now; null when there is none
 */
public record SpendOutcome(
        boolean isFirst,
        @Nullable MemberProblem refusal,
        @Nullable Wallet wallet) {
    static SpendOutcome paid(boolean isFirst, Wallet wallet) {
        return new SpendOutcome(isFirst, null, wallet);
    }

    static SpendOutcome refused(MemberProblem why, @Nullable Wallet wallet) {
        return new SpendOutcome(false, why, wallet);
    }

    /**
     * The wallet that paid.
     *
     * @throws RuleBroken when the token could not be taken
     */
    public Wallet payer() {
        if (refusal != null || wallet == null) {
            throw new RuleBroken(
                    refusal == null ? MemberProblem.UNKNOWN_MEMBER : refusal,
                    Spend.TOKENS,
                    wallet == null ? 0 : wallet.balance());
        }
        return wallet;
    }

    long entries() {
        return wallet == null ? 0 : wallet.entries();
    }
}
