package io.ktravel.member.wallet.rest;

import io.ktravel.member.wallet.Transfer;
import io.ktravel.member.wallet.TransferKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer, seen from the member.
 *
 * @param tokens positive when they came, negative when they went
 * @param reference the id of the recommendation or top-up, or the reason of an adjustment
 */
public record EntryView(
        String id,
        Instant at,
        TransferKind kind,
        long tokens,
        long balanceAfter,
        @Nullable String reference) {
    static EntryView of(Transfer transfer) {
        return new EntryView(
                transfer.id(),
                transfer.at(),
                transfer.kind(),
                transfer.signedTokens(),
                transfer.balanceAfter(),
                transfer.reference());
    }
}
