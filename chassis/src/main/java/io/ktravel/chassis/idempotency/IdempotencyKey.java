package io.ktravel.chassis.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A POST that was sent under an Idempotency-Key: running until it has an answer, then kept with it. The id that it
 * reserved for what it makes stays the same when it must run again after a crash, so it makes one thing only.
 */
@Entity
@Table(name = "idempotency_key")
public class IdempotencyKey {
    @Id
    @Column(name = "id")
    private String id;

    /** Of keys from before this column, nobody; they go within a day. */
    private @Nullable String caller;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "reserved_id")
    private String reservedId;

    @Column(name = "started_at")
    private Instant startedAt;

    /** 0 while it runs. */
    @Column(name = "status")
    private int status;

    @Column(name = "headers")
    private @Nullable String headers;

    @Column(name = "body")
    private @Nullable String body;

    protected IdempotencyKey() {}

    IdempotencyKey(String id, String caller, String requestHash, String reservedId, Instant startedAt) {
        this.id = id;
        this.caller = caller;
        this.requestHash = requestHash;
        this.reservedId = reservedId;
        this.startedAt = startedAt;
    }

    boolean isFor(String hash) {
        return requestHash.equals(hash);
    }

    boolean isRunning() {
        return status == 0;
    }

    Instant startedAt() {
        return startedAt;
    }

    String reservedId() {
        return reservedId;
    }

    void restart(Instant now) {
        startedAt = now;
    }

    void answer(Answer answer) {
        status = answer.status();
        headers = answer.headersAsJson();
        body = answer.body();
    }

    Answer answer() {
        return Answer.of(status, headers, body);
    }
}
