package io.ktravel.member.wallet;

import io.ktravel.chassis.event.DomainEvent;

/**
 * A recommendation cannot be paid for.
 *
 * @param version number of the wallet's last ledger entry, 0 when there is no wallet
 * @param reason {@code insufficient-tokens}, {@code spend-cancelled} or {@code unknown-member}
 */
public record TokenDecreasingFailed(String memberId, long version, String recommendationId, String reason)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return recommendationId;
    }
}
