package io.ktravel.member.topup;

import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that a member buys. Its id is the provider's order id and the id of the transfer that credits the tokens, so
 * there can be only one such transfer. Changed only while the member's wallet is locked.
 *
 * <p>Life: PENDING → PAID as soon as the provider's record says so, whoever asked; → FAILED when it is declined or
 * nobody pays in time. PAID → CANCELLING (tokens taken) → CANCELLED (money returned), or back to PAID when the provider
 * refuses.
 */
@Entity
@Table(name = "top_up")
public class TopUp {
    /** A payment can be confirmed so long after the top-up was begun. */
    static final Duration OPEN = Duration.ofMinutes(30);
    /** Later than the last confirmation can end: what is not charged by then never will be. */
    static final Duration OVER = OPEN.plusMinutes(5);
    /** Longer than a call of the provider takes. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(15);

    private static final Duration LAST_LOOK = Duration.ofMinutes(5);

    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "pack_id")
    private String packId;

    private long tokens;

    private long won;

    private String provider;

    /** The provider's name for the payment; null until it is charged. */
    @Column(name = "payment_key")
    private @Nullable String paymentKey;

    /** The provider's name for a payment that it had to open first; null where it has not. */
    private @Nullable String session;

    @Column(name = "checkout_url")
    private @Nullable String checkoutUrl;

    @Enumerated(EnumType.STRING)
    private TopUpState state;

    /** The transfer that took the tokens of the last cancellation; names it at the provider too. */
    @Column(name = "cancellation_id")
    private @Nullable String cancellationId;

    @Column(name = "created_at")
    private Instant createdAt;

    /** When the sweeper looks at it next, while it is PENDING or CANCELLING. */
    @Column(name = "look_at")
    private Instant lookAt;

    @Version
    private long version;

    protected TopUp() {}

    TopUp(String id, String memberId, TokenPack pack, String provider, Instant at) {
        this.id = id;
        this.memberId = memberId;
        this.packId = pack.id();
        this.tokens = pack.tokens();
        this.won = pack.price().amount().longValueExact();
        this.provider = provider;
        this.state = TopUpState.PENDING;
        this.createdAt = at;
        this.lookAt = at.plus(FIRST_LOOK);
    }

    /** The payment that was opened first stays the one of the top-up. */
    void opened(Checkout checkout) {
        if (session == null && !checkout.session().isEmpty()) {
            session = checkout.session();
            checkoutUrl = checkout.url();
        }
    }

    /** @throws RuleBroken 422 unless that is the price, 409 when it cannot be paid any more */
    void confirm(Money amount, Instant at) {
        if (!amount.equals(price())) {
            throw new RuleBroken(MemberProblem.AMOUNT_MISMATCH);
        }
        if (state == TopUpState.PENDING && at.isBefore(createdAt.plus(OPEN))) {
            lookAt = at.plus(FIRST_LOOK);
        } else if (state != TopUpState.PAID) {
            throw new RuleBroken(MemberProblem.TOP_UP_CLOSED);
        }
    }

    boolean isCharged(Payment payment) {
        return payment.key().equals(paymentKey);
    }

    /** Whether the tokens for a payment are still to be credited. */
    boolean isUnpaid() {
        return state == TopUpState.PENDING || state == TopUpState.FAILED;
    }

    void pay(Payment payment) {
        require(isUnpaid());
        state = TopUpState.PAID;
        paymentKey = payment.key();
    }

    /** Looked at until the money that must not be kept is returned. */
    void reopen(Instant at) {
        require(isUnpaid());
        state = TopUpState.PENDING;
        lookAt = at.plus(FIRST_LOOK);
    }

    void fail() {
        if (state == TopUpState.PENDING) {
            state = TopUpState.FAILED;
        }
    }

    boolean isOver(Instant at) {
        return at.isAfter(createdAt.plus(OVER));
    }

    /** @param transferId of the transfer that took the tokens */
    void beginCancellation(String transferId, Instant at) {
        require(state == TopUpState.PAID);
        state = TopUpState.CANCELLING;
        cancellationId = transferId;
        lookAt = at.plus(FIRST_LOOK);
    }

    boolean isCancelling(String cancellation) {
        return state == TopUpState.CANCELLING && cancellation.equals(cancellationId);
    }

    /** The provider keeps the money, so the member keeps the tokens. */
    void keep() {
        require(state == TopUpState.CANCELLING);
        state = TopUpState.PAID;
    }

    void cancelled(Payment payment) {
        require(state != TopUpState.CANCELLED);
        state = TopUpState.CANCELLED;
        paymentKey = payment.key();
    }

    boolean isDue(Instant at) {
        return (state == TopUpState.PENDING || state == TopUpState.CANCELLING) && !lookAt.isAfter(at);
    }

    /** The older it is, the less often it is looked at. */
    void look(Instant at) {
        Duration pause = Duration.between(createdAt, at).dividedBy(2);
        pause = pause.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : pause;
        lookAt = at.plus(pause.compareTo(LAST_LOOK) > 0 ? LAST_LOOK : pause);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Top-up " + id + " is " + state);
        }
    }

    public String id() {
        return id;
    }

    public String memberId() {
        return memberId;
    }

    public String packId() {
        return packId;
    }

    public long tokens() {
        return tokens;
    }

    public Money price() {
        return Money.won(won);
    }

    public String provider() {
        return provider;
    }

    /** Empty while no payment had to be opened. */
    public String session() {
        return session == null ? "" : session;
    }

    @Nullable
    String checkoutUrl() {
        return checkoutUrl;
    }

    @Nullable
    String paymentKey() {
        return paymentKey;
    }

    @Nullable
    String cancellationId() {
        return cancellationId;
    }

    public TopUpState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
