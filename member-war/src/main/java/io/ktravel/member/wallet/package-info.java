/**
 * Tokens: a wallet for each member over a double-entry, append-only ledger; spends for recommendations and their
 * compensation. 토큰 지갑과 복식 원장.
 */
@NullMarked
package io.ktravel.member.wallet;

import org.jspecify.annotations.NullMarked;
