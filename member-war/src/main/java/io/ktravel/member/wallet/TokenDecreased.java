package io.ktravel.member.wallet;

import io.ktravel.chassis.event.DomainEvent;

/**
 * A recommendation is paid for. Told once more, with the present balance, when the plan context asks again.
 *
 * @param version number of the wallet's last ledger entry
 */
public record TokenDecreased(String memberId, long version, String recommendationId, long tokens, long balance)
        implements DomainEvent {
    static TokenDecreased of(Wallet wallet, String recommendationId) {
        return new TokenDecreased(
                wallet.memberId(), wallet.entries(), recommendationId, Spend.TOKENS, wallet.balance());
    }

    @Override
    public String aggregateId() {
        return recommendationId;
    }
}
