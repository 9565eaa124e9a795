package io.ktravel.notification.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That one member follows another, or did, as the event with the highest version told it. */
@Entity
@IdClass(FollowEdge.Key.class)
@Table(name = "follow_edge")
public class FollowEdge {
    @Id
    @Column(name = "follower_id")
    private String followerId;

    @Id
    @Column(name = "followed_id")
    private String followedId;

    private boolean active;

    /** From when on the follower wants to be told. */
    private Instant since;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected FollowEdge() {}

    FollowEdge(Key key, Instant since) {
        this.followerId = key.followerId;
        this.followedId = key.followedId;
        this.since = since;
        this.toldVersion = -1;
    }

    void told(boolean follows, Instant at, long version) {
        if (version > toldVersion) {
            active = follows;
            since = at;
            toldVersion = version;
        }
    }

    public String followedId() {
        return followedId;
    }

    public boolean isActive() {
        return active;
    }

    /** Nobody is told of what was before they followed. */
    public boolean wants(Instant happenedAt) {
        return active && !happenedAt.isBefore(since);
    }

    /** The primary key; by follower first, because readers probe it. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String followerId = "";
        private String followedId = "";

        protected Key() {}

        Key(String followerId, String followedId) {
            this.followerId = followerId;
            this.followedId = followedId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && followerId.equals(key.followerId) && followedId.equals(key.followedId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(followerId, followedId);
        }
    }
}
