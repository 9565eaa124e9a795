package io.ktravel.member.wallet.rest;

import io.ktravel.member.wallet.Spend;
import io.ktravel.member.wallet.Wallet;

/**
 * A recommendation that is paid for.
 *
 * @param tokens what it cost
 * @param balance of the wallet now
 */
public record SpendView(String recommendationId, String memberId, long tokens, long balance) {
    static SpendView of(Wallet wallet, String recommendationId) {
        return new SpendView(recommendationId, wallet.memberId(), Spend.TOKENS, wallet.balance());
    }
}
