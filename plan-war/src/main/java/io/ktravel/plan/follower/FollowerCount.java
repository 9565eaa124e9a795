package io.ktravel.plan.follower;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many follow a member, as the event with the highest version told it. */
@Entity
@Table(name = "follower_count")
public class FollowerCount {
    @Id
    @Column(name = "member_id")
    private String memberId;

    private long followers;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected FollowerCount() {}

    FollowerCount(String memberId) {
        this.memberId = memberId;
    }

    /** Returns whether it was news. */
    boolean told(long count, long version) {
        if (version <= toldVersion) {
            return false;
        }
        followers = count;
        toldVersion = version;
        return true;
    }

    public String memberId() {
        return memberId;
    }

    public long followers() {
        return followers;
    }
}
