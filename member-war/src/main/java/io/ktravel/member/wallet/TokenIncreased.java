package io.ktravel.member.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tokens came into a wallet, other than by a refund.
 *
 * @param version number of the wallet's ledger entry
 * @param tokens more than 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenIncreased(
        String transferId,
        String memberId,
        long version,
        long tokens,
        long balance,
        TransferKind kind,
        @Nullable String reference)
        implements DomainEvent {
    static TokenIncreased by(Transfer transfer) {
        return new TokenIncreased(
                transfer.id(),
                transfer.memberId(),
                transfer.number(),
                transfer.tokens(),
                transfer.balanceAfter(),
                transfer.kind(),
                transfer.reference());
    }

    @Override
    public String aggregateId() {
        return transferId;
    }
}
