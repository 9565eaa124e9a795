package io.ktravel.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** UTC in whole milliseconds: what both databases keep, so that a time read back equals the time written. */
@ApplicationScoped
public class SystemClock {
    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
