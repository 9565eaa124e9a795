package io.ktravel.follow.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * That one member follows another. Begun and ended any number of times; the row stays, so that the events of a pair
 * share one key for good. Changed only under the author's lock.
 */
@Entity
@Table(name = "follow")
public class Follow {
    @Id
    private String id;

    @Column(name = "follower_id")
    private String followerId;

    @Column(name = "followed_id")
    private String followedId;

    private boolean active;

    /** Since when, this time. */
    @Column(name = "created_at")
    private Instant createdAt;

    protected Follow() {}

    /** Begins nothing yet. */
    Follow(String id, String followerId, String followedId, Instant now) {
        this.id = id;
        this.followerId = followerId;
        this.followedId = followedId;
        this.createdAt = now;
    }

    Optional<FollowCreated> begin(Author author, Instant now) {
        if (active) {
            return Optional.empty();
        }
        active = true;
        createdAt = now;
        author.gained();
        return Optional.of(new FollowCreated(id, author.toldVersion(), followerId, followedId, author.followers()));
    }

    Optional<FollowDeleted> end(Author author) {
        if (!active) {
            return Optional.empty();
        }
        active = false;
        author.lost();
        return Optional.of(new FollowDeleted(id, author.toldVersion(), followerId, followedId, author.followers()));
    }

    public String id() {
        return id;
    }

    public String followerId() {
        return followerId;
    }

    public String followedId() {
        return followedId;
    }

    public Instant since() {
        return createdAt;
    }
}
