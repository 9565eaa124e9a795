package io.ktravel.chassis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An event that is committed and not yet on its topic. Its row goes once the broker has acknowledged it. */
@Entity
@Table(name = "outbox")
public class OutboxEntry {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "aggregate_id")
    private String aggregateId;

    @Column(name = "aggregate_version")
    private long aggregateVersion;

    @Column(name = "event")
    private String event;

    protected OutboxEntry() {}

    OutboxEntry(String id, String aggregateId, long aggregateVersion, String event) {
        this.id = id;
        this.aggregateId = aggregateId;
        this.aggregateVersion = aggregateVersion;
        this.event = event;
    }

    public String id() {
        return id;
    }

    public String aggregateId() {
        return aggregateId;
    }

    public long aggregateVersion() {
        return aggregateVersion;
    }

    /** The CloudEvent in structured JSON, exactly as it will be published. */
    public String event() {
        return event;
    }
}
