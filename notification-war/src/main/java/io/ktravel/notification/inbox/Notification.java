package io.ktravel.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that one member was told. Ids only: names and links are looked up when it is read. */
@Entity
@Table(name = "notification")
public class Notification {
    @Id
    private String id;

    @Column(name = "recipient_id")
    private String recipientId;

    /** Running number in this recipient's mailbox, from 1. */
    @Column(name = "seq")
    private long number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "about_id")
    private String aboutId;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "happened_at")
    private Instant at;

    /** By itself; see also {@link Mailbox#hasRead}. */
    @Column(name = "is_read")
    private boolean read;

    protected Notification() {}

    Notification(String id, String recipientId, long number, News news) {
        this.id = id;
        this.recipientId = recipientId;
        this.number = number;
        this.kind = news.kind();
        this.actorId = news.actorId();
        this.aboutId = news.aboutId();
        this.subjectId = news.subjectId();
        this.at = news.at();
    }

    void read() {
        read = true;
    }

    NotificationCreated created() {
        return new NotificationCreated(recipientId, number, id, kind);
    }

    public String id() {
        return id;
    }

    public String recipientId() {
        return recipientId;
    }

    public long number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public String actorId() {
        return actorId;
    }

    public String aboutId() {
        return aboutId;
    }

    public String subjectId() {
        return subjectId;
    }

    public Instant at() {
        return at;
    }

    boolean isRead() {
        return read;
    }
}
