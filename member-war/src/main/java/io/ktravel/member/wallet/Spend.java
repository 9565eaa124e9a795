package io.ktravel.member.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The token for one recommendation, taken at most once and given back at most once: RESERVED → SETTLED or RETURNED, or
 * CANCELLED when the compensation came first.
 */
@Entity
@Table(name = "spend")
public class Spend {
    /** What a recommendation costs. */
    public static final long TOKENS = 1;

    @Id
    @Column(name = "recommendation_id")
    private String recommendationId;

    @Column(name = "member_id")
    private String memberId;

    @Enumerated(EnumType.STRING)
    private SpendState state;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Spend() {}

    Spend(String recommendationId, String memberId, SpendState state, Instant at) {
        this.recommendationId = recommendationId;
        this.memberId = memberId;
        this.state = state;
        this.changedAt = at;
    }

    void become(SpendState next, Instant at) {
        if (state != SpendState.RESERVED) {
            throw new IllegalStateException("A spend that is " + state + " stays so");
        }
        state = next;
        changedAt = at;
    }

    boolean isOf(String other) {
        return memberId.equals(other);
    }

    /** Whether the token is still taken. */
    boolean isPaid() {
        return state == SpendState.RESERVED || state == SpendState.SETTLED;
    }

    String recommendationId() {
        return recommendationId;
    }

    SpendState state() {
        return state;
    }
}
