package io.ktravel.member.wallet;

import java.util.Locale;

/**
 * The other side of a member's transfers. These accounts have no row with a balance, which every transfer would fight
 * for: their balances are sums over the transfers. They may be below 0, members' accounts never are.
 */
enum SystemAccount {
    SALES,
    PROMOTION,
    RECOMMENDATION_REVENUE;

    /** The account's name in the ledger, such as {@code recommendation-revenue}. */
    String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
