package io.ktravel.member.wallet;

import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Corrections by an administrator: transfers from or to promotion, never a change of what stands in the ledger. */
@ApplicationScoped
@Transactional
public class Adjusting {
    @Inject
    Wallets wallets;

    @Inject
    Transfers transfers;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * @param id of the transfer; one that is there already is answered again and not repeated
     * @param signed tokens to add, or to take when negative; not 0
     * @throws RuleBroken 404 without such a member, 409 when the balance would fall below 0
     */
    public Transfer adjust(String id, String memberId, long signed, String reason) {
        Wallet wallet = wallets.locked(memberId)
                .filter(open -> !open.isClosed())
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        Transfer before = transfers.find(id);
        if (before != null) {
            return before;
        }
        if (!wallet.canPay(-signed)) {
            throw new RuleBroken(MemberProblem.INSUFFICIENT_TOKENS, -signed, wallet.balance());
        }
        Transfer transfer = wallet.adjust(id, signed, reason, clock.instant());
        transfers.add(transfer);
        if (signed > 0) {
            outbox.append(TokenIncreased.by(transfer));
        }
        return transfer;
    }
}
