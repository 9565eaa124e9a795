package io.ktravel.notification.announcement;

import io.ktravel.notification.inbox.Kind;
import io.ktravel.notification.inbox.News;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an author made or shared a plan, to be told to all followers. Either it is handed to each of them, chunk by
 * chunk, or it is a broadcast: one row, which readers pick up.
 */
@Entity
@Table(name = "announcement")
public class Announcement {
    @Id
    private String id;

    @Column(name = "author_id")
    private String authorId;

    @Column(name = "plan_id")
    private String planId;

    @Column(name = "happened_at")
    private Instant at;

    /** A broadcast's place among all broadcasts; null when it is handed out. */
    @Column(name = "broadcast_number")
    private @Nullable Long broadcastNumber;

    /** Followers up to this id have it. */
    @Column(name = "handed_to")
    private String handedTo;

    /** Whether there are followers left to hand it to. */
    @Column(name = "is_open")
    private boolean open;

    protected Announcement() {}

    private Announcement(String id, String authorId, String planId, Instant at, @Nullable Long broadcastNumber) {
        this.id = id;
        this.authorId = authorId;
        this.planId = planId;
        this.at = at;
        this.broadcastNumber = broadcastNumber;
        this.handedTo = "0";
        this.open = broadcastNumber == null;
    }

    static Announcement toEach(String id, String authorId, String planId, Instant at) {
        return new Announcement(id, authorId, planId, at, null);
    }

    static Announcement broadcast(String id, String authorId, String planId, Instant at, long number) {
        return new Announcement(id, authorId, planId, at, number);
    }

    News news() {
        return new News(Kind.PLAN_CREATED, authorId, planId, planId, at);
    }

    void handedTo(String followerId) {
        handedTo = followerId;
    }

    void close() {
        open = false;
    }

    String authorId() {
        return authorId;
    }

    Instant at() {
        return at;
    }

    String handedTo() {
        return handedTo;
    }

    boolean isOpen() {
        return open;
    }
}
