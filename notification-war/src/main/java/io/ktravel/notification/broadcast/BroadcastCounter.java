package io.ktravel.notification.broadcast;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: the number of the newest broadcast. */
@Entity
@Table(name = "broadcast_counter")
public class BroadcastCounter {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_number")
    private long lastNumber;

    protected BroadcastCounter() {}

    long next() {
        lastNumber++;
        return lastNumber;
    }

    long last() {
        return lastNumber;
    }
}
