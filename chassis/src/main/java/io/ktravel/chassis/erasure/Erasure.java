package io.ktravel.chassis.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member, or something else that left more rows than one transaction should delete, such as a plan with many hearts.
 * Done twice: at once, and again when no access token of theirs and no event about them can be under way any more. The
 * row stays for good and holds nothing but the id, so that what is replayed later finds out that its subject is gone.
 */
@Entity
@Table(name = "erasure")
public class Erasure {
    /** Longer than access tokens live, and than topics may lag behind each other. */
    static final Duration AFTERMATH = Duration.ofMinutes(20);

    /** Longer than one step takes: who works on it has died then. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    @Id
    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "erased_at")
    private Instant erasedAt;

    /** When there is something to do; null when it is done for good. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Version
    private long version;

    protected Erasure() {}

    Erasure(String subjectId, Instant now) {
        this.subjectId = subjectId;
        this.erasedAt = now;
        this.dueAt = now;
    }

    /** Nobody else works on it for a while. */
    void claim(Instant now) {
        dueAt = now.plus(CLAIM);
    }

    /** Everything that was there is gone. */
    void passed(Instant now) {
        Instant second = erasedAt.plus(AFTERMATH);
        dueAt = now.isBefore(second) ? second : null;
    }

    public String subjectId() {
        return subjectId;
    }
}
