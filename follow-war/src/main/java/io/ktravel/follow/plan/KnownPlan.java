package io.ktravel.follow.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan as the event with the highest version told it; one that is gone is one that nobody may see. */
@Entity
@Table(name = "known_plan")
public class KnownPlan {
    @Id
    @Column(name = "plan_id")
    private String planId;

    @Column(name = "owner_id")
    private String ownerId;

    /** Null unless everybody may see it. */
    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected KnownPlan() {}

    KnownPlan(String planId, String ownerId) {
        this.planId = planId;
        this.ownerId = ownerId;
        this.toldVersion = -1;
    }

    void told(@Nullable Instant sharedSince, long version) {
        if (version > toldVersion) {
            sharedAt = sharedSince;
            toldVersion = version;
        }
    }

    String planId() {
        return planId;
    }

    String ownerId() {
        return ownerId;
    }

    @Nullable
    Instant sharedAt() {
        return sharedAt;
    }
}
