package io.ktravel.plan.recommendation;

import io.ktravel.chassis.json.Json;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.planner.Wishes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request for a plan that costs a token. It is stored PENDING before the token is spent, so that whoever finds it
 * there after a crash can bring it to its end. First it belongs to its request; handed over, to the events. However
 * often and in whatever order these report, it ends once: COMPLETED with one plan, REJECTED without a token, or FAILED
 * with the token given back.
 */
@Entity
@Table(name = "recommendation")
public class Recommendation {
    /** Longer than its request can take; after that time nobody is behind it. */
    static final Duration OF_REQUEST = Duration.ofSeconds(20);

    /** How long an answer by events is waited for before member is asked once more. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    @Enumerated(EnumType.STRING)
    private RecommendationKind kind;

    @Enumerated(EnumType.STRING)
    private RecommendationStatus status;

    private String location;

    /** JSON; of rows from before there were others than PERSONAL null. */
    private @Nullable String ask;

    /** JSON, of those rows. */
    private @Nullable String wishes;

    /** Reserved from the start, so that no two plans can be made for it. */
    @Column(name = "plan_id")
    private String planId;

    /** JSON. */
    private @Nullable String trouble;

    @Column(name = "handed_over_at")
    private @Nullable Instant handedOverAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Recommendation() {}

    /** @param location as the traveller wrote it, or as it was found for them */
    public Recommendation(String id, String memberId, Ask ask, String location, String planId, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.kind = ask.kind();
        this.status = RecommendationStatus.PENDING;
        this.location = location;
        this.ask = Json.write(ask);
        this.planId = planId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Leaves it to the events; nothing happens when it is theirs already, or at its end. */
    Optional<RecommendationRequired> handOver(Instant now) {
        return isPending() && handedOverAt == null ? Optional.of(require(now)) : Optional.empty();
    }

    /** What the sweeper does: hands over what a dead request left behind, and asks again for what was not answered. */
    Optional<RecommendationRequired> sweep(Instant now) {
        return isPending() && (isAbandoned(now) || isUnanswered(now)) ? Optional.of(require(now)) : Optional.empty();
    }

    private RecommendationRequired require(Instant now) {
        handedOverAt = now;
        moved(now);
        return new RecommendationRequired(id, version + 1, memberId);
    }

    private boolean isAbandoned(Instant now) {
        return handedOverAt == null && !now.isBefore(createdAt.plus(OF_REQUEST));
    }

    private boolean isUnanswered(Instant now) {
        return handedOverAt != null && !now.isBefore(handedOverAt.plus(PATIENCE));
    }

    /**
     * Whether news of the payment make the plan here. While its request is alive that is the request's own doing; one
     * that dies is handed over, and member tells of the payment again.
     */
    boolean isForEvents(Instant now) {
        return isPending() && (handedOverAt != null || isAbandoned(now));
    }

    /** Whether news of the payment change anything. Most come to a recommendation that its request completes. */
    boolean isMovedByPayment(Instant now) {
        return isForEvents(now) || status == RecommendationStatus.REJECTED;
    }

    /**
     * Paid for, and the plan is saved in the same transaction.
     *
     * @throws IllegalStateException it has ended before
     */
    RecommendationCreated complete(Instant now) {
        end(RecommendationStatus.COMPLETED, null, now);
        return new RecommendationCreated(id, version + 1, memberId, planId, kind);
    }

    /**
     * No token was taken. Told when nobody waits for the answer any more; news that come after the end change nothing.
     */
    Optional<RecommendationFailed> reject(Trouble why, Instant now) {
        if (!isPending()) {
            return Optional.empty();
        }
        end(RecommendationStatus.REJECTED, why, now);
        return handedOverAt == null ? Optional.empty() : Optional.of(failed(why));
    }

    /** The token that was taken, or may have been, is to be given back. */
    Optional<RecommendationFailed> fail(Trouble why, Instant now) {
        if (!isPending()) {
            return Optional.empty();
        }
        end(RecommendationStatus.FAILED, why, now);
        return Optional.of(failed(why));
    }

    /**
     * A token was taken although it had been rejected: two calls, or a call and an event, crossed each other. Then the
     * token is given back.
     */
    Optional<RecommendationFailed> paidTooLate(Instant now) {
        if (status != RecommendationStatus.REJECTED) {
            return Optional.empty();
        }
        status = RecommendationStatus.FAILED;
        moved(now);
        return Optional.of(failed(trouble().orElseGet(() -> Trouble.of(PlanProblem.SPEND_REFUSED))));
    }

    private void end(RecommendationStatus how, @Nullable Trouble why, Instant now) {
        if (!isPending()) {
            throw new IllegalStateException("Recommendation " + id + " has ended: " + status);
        }
        status = how;
        trouble = why == null ? null : Json.write(why);
        moved(now);
    }

    private void moved(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
    }

    private RecommendationFailed failed(Trouble why) {
        return new RecommendationFailed(id, version + 1, memberId, why.problem().slug());
    }

    public boolean isPending() {
        return status == RecommendationStatus.PENDING;
    }

    boolean isHandedOver() {
        return handedOverAt != null;
    }

    public boolean isOf(String otherMemberId) {
        return memberId.equals(otherMemberId);
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble).map(json -> Json.read(json, Trouble.class));
    }

    /** The id of the plan, which exists once it is COMPLETED. */
    public String planId() {
        return planId;
    }

    public String id() {
        return id;
    }

    public String memberId() {
        return memberId;
    }

    public RecommendationKind kind() {
        return kind;
    }

    public RecommendationStatus status() {
        return status;
    }

    Ask ask() {
        return ask == null
                ? Ask.of(Json.read(Objects.requireNonNull(wishes), Wishes.class), location)
                : Json.read(ask, Ask.class);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
