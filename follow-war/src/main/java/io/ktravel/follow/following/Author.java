package io.ktravel.follow.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A member who is or was followed, and by how many. Its row is locked while anybody begins or ends to follow them, so
 * that the count is right and the version rises with each change, whoever follows.
 */
@Entity
@Table(name = "author")
public class Author {
    @Id
    @Column(name = "member_id")
    private String memberId;

    private long followers;

    /** Not a lock of this row: what events carry. */
    @Column(name = "told_version")
    private long toldVersion;

    protected Author() {}

    Author(String memberId) {
        this.memberId = memberId;
    }

    void gained() {
        followers++;
        toldVersion++;
    }

    void lost() {
        followers--;
        toldVersion++;
    }

    public String memberId() {
        return memberId;
    }

    public long followers() {
        return followers;
    }

    long toldVersion() {
        return toldVersion;
    }
}
