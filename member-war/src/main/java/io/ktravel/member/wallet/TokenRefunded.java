package io.ktravel.member.wallet;

import io.ktravel.chassis.event.DomainEvent;

/**
 * The token of a recommendation that was not made is back.
 *
 * @param version number of the wallet's ledger entry
 */
public record TokenRefunded(String memberId, long version, String recommendationId, long tokens, long balance)
        implements DomainEvent {
    static TokenRefunded of(Wallet wallet, String recommendationId) {
        return new TokenRefunded(wallet.memberId(), wallet.entries(), recommendationId, Spend.TOKENS, wallet.balance());
    }

    @Override
    public String aggregateId() {
        return recommendationId;
    }
}
