package io.ktravel.plan.heart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * That a plan is to a member's taste. Given and taken back any number of times; the row stays, so that each turn has a
 * higher version than the one before.
 */
@Entity
@Table(name = "heart")
public class Heart {
    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "plan_id")
    private String planId;

    private boolean given;

    /** When it was given or taken back last. */
    @Column(name = "turned_at")
    private Instant turnedAt;

    @Version
    private long version;

    protected Heart() {}

    /** The first time: it is given. */
    Heart(String id, String memberId, String planId, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.planId = planId;
        this.given = true;
        this.turnedAt = now;
    }

    /** @param ownerId whose plan it is */
    LikeCreated created(String ownerId) {
        return new LikeCreated(id, 1, planId, ownerId, memberId);
    }

    /** @param ownerId whose plan it is */
    Optional<LikeCreated> give(String ownerId, Instant now) {
        if (given) {
            return Optional.empty();
        }
        given = true;
        turnedAt = now;
        return Optional.of(new LikeCreated(id, version + 1, planId, ownerId, memberId));
    }

    /** @param ownerId whose plan it is */
    Optional<LikeDeleted> takeBack(String ownerId, Instant now) {
        if (!given) {
            return Optional.empty();
        }
        given = false;
        turnedAt = now;
        return Optional.of(new LikeDeleted(id, version + 1, planId, ownerId, memberId));
    }

    public String id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    public Instant turnedAt() {
        return turnedAt;
    }
}
