package io.ktravel.chassis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that this context has applied. */
@Entity
@Table(name = "inbox")
public class InboxEntry {
    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "applied_at")
    private Instant appliedAt;

    protected InboxEntry() {}

    InboxEntry(String eventId, Instant appliedAt) {
        this.eventId = eventId;
        this.appliedAt = appliedAt;
    }

    public String eventId() {
        return eventId;
    }

    public Instant appliedAt() {
        return appliedAt;
    }
}
