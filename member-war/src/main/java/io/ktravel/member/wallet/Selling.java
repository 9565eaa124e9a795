package io.ktravel.member.wallet;

import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Moves tokens between sales and a wallet, in the transaction of the top-up that they belong to. The wallet is locked
 * from the first call on, so whatever concerns one member is serial.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Selling {
    @Inject
    Wallets wallets;

    @Inject
    Transfers transfers;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Returns whether the wallet takes tokens: it is there, and its member is not gone. */
    public boolean lock(String memberId) {
        return wallets.locked(memberId).filter(wallet -> !wallet.isClosed()).isPresent();
    }

    /**
     * Tokens into the wallet.
     *
     * @param id of the transfer; the database refuses a second one of the same id
     * @param topUpId its reference
     */
    public void credit(String id, String memberId, long tokens, String topUpId) {
        Transfer transfer = locked(memberId).sell(id, tokens, topUpId, clock.instant());
        transfers.add(transfer);
        outbox.append(TokenIncreased.by(transfer));
    }

    public boolean canTake(String memberId, long tokens) {
        return locked(memberId).canPay(tokens);
    }

    /** Tokens out of the wallet. @throws RuleBroken 409 when they are not there any more */
    public void take(String id, String memberId, long tokens, String topUpId) {
        Wallet wallet = locked(memberId);
        if (!wallet.canPay(tokens)) {
            throw new RuleBroken(MemberProblem.INSUFFICIENT_TOKENS, tokens, wallet.balance());
        }
        transfers.add(wallet.sell(id, -tokens, topUpId, clock.instant()));
    }

    private Wallet locked(String memberId) {
        return wallets.locked(memberId).orElseThrow(() -> new RuleBroken(MemberProblem.UNKNOWN_MEMBER));
    }
}
