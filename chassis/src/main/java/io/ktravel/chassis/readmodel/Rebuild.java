package io.ktravel.chassis.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the building of one read model stands: asked for, under way with a sign of life, or ended. */
@Entity
@Table(name = "rebuild")
public class Rebuild {
    /** Longer than two signs of life are apart: who works on it has died then. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    @Column(name = "read_model")
    private String readModel;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Events read. */
    private long events;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private @Nullable String failure;

    @Version
    private long version;

    protected Rebuild() {}

    Rebuild(String readModel, Instant now) {
        this.readModel = readModel;
        this.state = State.WAITING;
        this.startedAt = now;
        this.seenAt = now;
    }

    /** Nothing changes when it is under way. */
    void ask(Instant now) {
        if (!isAlive(now)) {
            state = State.WAITING;
            events = 0;
            failure = null;
            startedAt = now;
            seenAt = now;
        }
    }

    private boolean isAlive(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENCE).isAfter(now);
    }

    boolean isToDo(Instant now) {
        return state == State.WAITING || (state == State.RUNNING && !isAlive(now));
    }

    void begin(Instant now) {
        state = State.RUNNING;
        events = 0;
        seenAt = now;
    }

    void read(int more, Instant now) {
        events += more;
        seenAt = now;
    }

    void done(Instant now) {
        state = State.DONE;
        seenAt = now;
    }

    void fail(String why, Instant now) {
        state = State.FAILED;
        failure = why;
        seenAt = now;
    }

    public String readModel() {
        return readModel;
    }

    public State state() {
        return state;
    }

    public long events() {
        return events;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When there was the last sign of it. */
    public Instant seenAt() {
        return seenAt;
    }

    public @Nullable String failure() {
        return failure;
    }
}
