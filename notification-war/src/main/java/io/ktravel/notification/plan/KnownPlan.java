package io.ktravel.notification.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether a plan may be seen by everybody, as the event with the highest version told it. */
@Entity
@Table(name = "known_plan")
public class KnownPlan {
    @Id
    @Column(name = "plan_id")
    private String planId;

    @Column(name = "owner_id")
    private String ownerId;

    private boolean shared;

    private boolean ended;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected KnownPlan() {}

    KnownPlan(String planId, String ownerId) {
        this.planId = planId;
        this.ownerId = ownerId;
        this.toldVersion = -1;
    }

    void told(boolean nowShared, long version) {
        if (!ended && version > toldVersion) {
            shared = nowShared;
            toldVersion = version;
        }
    }

    void end() {
        shared = false;
        ended = true;
    }

    public String planId() {
        return planId;
    }

    /** To everybody: shared, and not taken down. */
    public boolean isShared() {
        return shared;
    }

    /** Deleted: nobody can see it any more, its owner neither. */
    public boolean isEnded() {
        return ended;
    }
}
