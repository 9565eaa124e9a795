package io.ktravel.member.wallet;

import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes the token for a recommendation, gives it back, or settles it. However often, at the same time, and in
 * whatever order these arrive: at most one token is taken for a recommendation, and at most that one comes back. The
 * wallet's row is locked first, so whatever concerns one member is serial.
 */
@ApplicationScoped
@Transactional
public class Spending {
    @Inject
    Wallets wallets;

    @Inject
    Spends spends;

    @Inject
    Transfers transfers;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** A refusal is an outcome and not an exception, because the event path answers it in the same transaction. */
    public SpendOutcome spend(String memberId, String recommendationId) {
        Wallet wallet = wallets.locked(memberId).orElse(null);
        if (wallet == null || wallet.isClosed()) {
            return SpendOutcome.refused(MemberProblem.UNKNOWN_MEMBER, wallet);
        }
        Spend before = spends.find(recommendationId);
        if (before != null) {
            return repeated(before, wallet);
        }
        if (!wallet.canPay(Spend.TOKENS)) {
            return SpendOutcome.refused(MemberProblem.INSUFFICIENT_TOKENS, wallet);
        }
        Instant now = clock.instant();
        spends.add(new Spend(recommendationId, memberId, SpendState.RESERVED, now));
        transfers.add(wallet.spend(recommendationId, now));
        outbox.append(TokenDecreased.of(wallet, recommendationId));
        return SpendOutcome.paid(true, wallet);
    }

    private static SpendOutcome repeated(Spend before, Wallet wallet) {
        if (!before.isOf(wallet.memberId())) {
            return SpendOutcome.refused(MemberProblem.SPEND_MISMATCH, wallet);
        }
        return before.isPaid()
                ? SpendOutcome.paid(false, wallet)
                : SpendOutcome.refused(MemberProblem.SPEND_CANCELLED, wallet);
    }

    /**
     * Gives the token back, or sees to it that a spend which comes later is refused. Nothing to do for a member who
     * never was: they cannot have paid, and never will.
     *
     * @throws RuleBroken 409 when the recommendation is there, or was paid for by somebody else
     */
    public void giveBack(String memberId, String recommendationId) {
        wallets.locked(memberId).ifPresent(wallet -> giveBack(wallet, recommendationId));
    }

    private void giveBack(Wallet wallet, String recommendationId) {
        Spend spend = spends.find(recommendationId);
        Instant now = clock.instant();
        if (spend == null) {
            spends.add(new Spend(recommendationId, wallet.memberId(), SpendState.CANCELLED, now));
        } else if (!spend.isOf(wallet.memberId())) {
            throw new RuleBroken(MemberProblem.SPEND_MISMATCH);
        } else if (spend.state() == SpendState.SETTLED) {
            throw new RuleBroken(MemberProblem.SPEND_SETTLED);
        } else if (spend.state() == SpendState.RESERVED) {
            spend.become(SpendState.RETURNED, now);
            transfers.add(wallet.refund(recommendationId, now));
            outbox.append(TokenRefunded.of(wallet, recommendationId));
        }
    }

    /**
     * The recommendation is there: from now on its token cannot come back.
     *
     * @throws RuleBroken 409 when no token was taken for it, or it came back
     */
    public void settle(String memberId, String recommendationId) {
        Wallet wallet = wallets.locked(memberId).orElseThrow(() -> new RuleBroken(MemberProblem.NOTHING_TO_SETTLE));
        Spend spend = spends.find(recommendationId);
        if (spend == null || !spend.isOf(memberId) || !spend.isPaid()) {
            throw new RuleBroken(MemberProblem.NOTHING_TO_SETTLE);
        }
        if (spend.state() == SpendState.RESERVED) {
            spend.become(SpendState.SETTLED, clock.instant());
            wallet.settle();
        }
    }
}
