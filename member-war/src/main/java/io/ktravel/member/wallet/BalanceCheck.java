package io.ktravel.member.wallet;

import java.util.List;
import java.util.Map;

/**
 * The ledger added up from its transfers.
 *
 * @param sum over all accounts, 0 in a sound ledger
 * @param accounts balances of the system accounts, and of all members' accounts together under {@code members}
 * @param membersChecked how many wallets were compared with their transfers and spends
 * @param differences wallets that disagree, at most 100; empty in a sound ledger
 */
public record BalanceCheck(long sum, Map<String, Long> accounts, long membersChecked, List<Difference> differences) {}
