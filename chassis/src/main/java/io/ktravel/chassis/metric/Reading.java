package io.ktravel.chassis.metric;

import java.time.Duration;

/**
 * A value of a {@link Sample}.
 *
 * @param at when reading it began, in ns of {@link System#nanoTime}
 */
record Reading(double value, long at) {
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    boolean isOlder(long now, Duration age) {
        return now - at >= age.toNanos();
    }

    /** NaN when the next one is overdue: it hangs, or its timer has died. */
    double told(long now, Duration period) {
        return isOlder(now, period.plus(OVERDUE)) ? Double.NaN : value;
    }
}
