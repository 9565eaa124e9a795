package io.ktravel.member.wallet;

import io.ktravel.chassis.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's account. Its balance is the sum of its transfers and never below 0; {@code reserved} counts the tokens
 * that were taken for recommendations which are not there yet. Changed only while its row is locked, so that the
 * transfers of one wallet are serial.
 *
 * <p>Life: opened at sign-up, closed when the member is erased. A closed wallet pays for nothing, but still settles
 * and gives back what was reserved, so that the ledger stays whole.
 */
@Entity
@Table(name = "wallet")
public class Wallet {
    @Id
    @Column(name = "member_id")
    private String memberId;

    private long balance;

    private long reserved;

    /** How many transfers there are; the number of the last one. */
    private long entries;

    private boolean closed;

    @Version
    private long version;

    protected Wallet() {}

    Wallet(String memberId) {
        this.memberId = memberId;
    }

    static String account(String memberId) {
        return "member:" + memberId;
    }

    String account() {
        return account(memberId);
    }

    Transfer welcome(long tokens, Instant at) {
        return move(Ids.next(), SystemAccount.PROMOTION, tokens, TransferKind.WELCOME, null, at);
    }

    boolean canPay(long tokens) {
        return tokens <= balance;
    }

    Transfer spend(String recommendationId, Instant at) {
        reserved += Spend.TOKENS;
        return move(
                Ids.next(),
                SystemAccount.RECOMMENDATION_REVENUE,
                -Spend.TOKENS,
                TransferKind.SPEND,
                recommendationId,
                at);
    }

    Transfer refund(String recommendationId, Instant at) {
        settle();
        return move(
                Ids.next(),
                SystemAccount.RECOMMENDATION_REVENUE,
                Spend.TOKENS,
                TransferKind.REFUND,
                recommendationId,
                at);
    }

    void settle() {
        reserved -= Spend.TOKENS;
    }

    Transfer adjust(String id, long signed, String reason, Instant at) {
        return move(id, SystemAccount.PROMOTION, signed, TransferKind.ADJUSTMENT, reason, at);
    }

    /** @param signed tokens bought, or handed back when negative */
    Transfer sell(String id, long signed, String topUpId, Instant at) {
        return move(id, SystemAccount.SALES, signed, TransferKind.TOP_UP, topUpId, at);
    }

    private Transfer move(
            String id, SystemAccount other, long signed, TransferKind kind, @Nullable String reference, Instant at) {
        long after = Math.addExact(balance, signed);
        if (after < 0 || reserved < 0) {
            throw new IllegalStateException("Wallet of " + memberId + " would fall to " + after);
        }
        balance = after;
        entries++;
        return new Transfer(id, this, other, signed, kind, reference, at);
    }

    void close() {
        closed = true;
    }

    public String memberId() {
        return memberId;
    }

    public long balance() {
        return balance;
    }

    public long reserved() {
        return reserved;
    }

    long entries() {
        return entries;
    }

    public boolean isClosed() {
        return closed;
    }
}
