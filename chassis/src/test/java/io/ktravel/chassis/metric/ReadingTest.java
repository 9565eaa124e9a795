package io.ktravel.chassis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final Reading READING = new Reading(7, -5);

    @Test
    void the_next_one_is_due_after_a_period() {
        assertThat(READING.isOlder(after(Duration.ofMillis(9_999)), PERIOD)).isFalse();
        assertThat(READING.isOlder(after(PERIOD), PERIOD)).isTrue();
    }

    @Test
    void says_nothing_any_more_when_the_next_one_is_overdue() {
        assertThat(READING.told(after(Duration.ofSeconds(69)), PERIOD)).isEqualTo(7);
        assertThat(READING.told(after(Duration.ofSeconds(70)), PERIOD)).isNaN();
    }

    private static long after(Duration time) {
        return READING.at() + time.toNanos();
    }
}
