package io.ktravel.notification.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a notification is to be mailed, or was: no address and no text. */
@Entity
@Table(name = "mail")
public class Mail {
    static final int ATTEMPTS = 5;

    /** Longer than one attempt takes: who works on it has died then. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    @Id
    @Column(name = "notification_id")
    private String notificationId;

    @Column(name = "recipient_id")
    private String recipientId;

    @Column(name = "queued_at")
    private Instant queuedAt;

    /** When there is something to do; null when it was sent or given up. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private int attempts;

    @Version
    private long version;

    protected Mail() {}

    Mail(String notificationId, String recipientId, Instant now) {
        this.notificationId = notificationId;
        this.recipientId = recipientId;
        this.queuedAt = now;
        this.dueAt = now;
    }

    /** Nobody else sends it for a while. */
    void claim(Instant now) {
        attempts++;
        dueAt = now.plus(CLAIM);
    }

    void done() {
        dueAt = null;
    }

    /** Later again, each time after twice the pause; after the last attempt never. */
    void failed(Instant now) {
        dueAt = attempts >= ATTEMPTS ? null : now.plus(FIRST_PAUSE.multipliedBy(1L << attempts));
    }

    public String notificationId() {
        return notificationId;
    }

    public String recipientId() {
        return recipientId;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
