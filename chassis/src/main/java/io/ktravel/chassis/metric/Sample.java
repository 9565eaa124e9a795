package io.ktravel.chassis.metric;

import java.time.Duration;

/** A gauge that costs a query: it is read once a period, and scrapes in between see the last value. */
public interface Sample {
    /** Such as {@code ktravel_outbox_age_seconds}. */
    String name();

    String description();

    Duration period();

    double read();
}
