package io.ktravel.member.wallet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some wallets, compared with their transfers and spends.
 *
 * @param differences those that disagree, at most 100; empty in a sound ledger
 * @param last after which the next ones come; null when these were the last ones
 */
public record AuditedWallets(
        List<Difference> differences, @Nullable String last) {
    long tokens() {
        return differences.stream().mapToLong(Difference::tokens).sum();
    }
}
