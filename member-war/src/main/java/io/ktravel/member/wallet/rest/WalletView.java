package io.ktravel.member.wallet.rest;

import io.ktravel.member.wallet.Wallet;

/**
 * @param balance tokens that can be spent
 * @param reserved tokens that were taken for recommendations which are being made
 */
public record WalletView(long balance, long reserved) {
    static WalletView of(Wallet wallet) {
        return new WalletView(wallet.balance(), wallet.reserved());
    }
}
