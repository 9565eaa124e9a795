package io.ktravel.notification.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A member as somebody who is followed. Its row is the lock under which follows and announcements of one author come one
 * after the other, so that none of the two overlooks the other.
 */
@Entity
@Table(name = "author")
public class Author {
    @Id
    @Column(name = "member_id")
    private String memberId;

    private long followers;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected Author() {}

    Author(String memberId) {
        this.memberId = memberId;
        this.toldVersion = -1;
    }

    void told(long count, long version) {
        if (version > toldVersion) {
            followers = count;
            toldVersion = version;
        }
    }

    public String memberId() {
        return memberId;
    }

    public long followers() {
        return followers;
    }
}
