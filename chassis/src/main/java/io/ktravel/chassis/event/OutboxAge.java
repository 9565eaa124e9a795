package io.ktravel.chassis.event;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.metric.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How long the oldest event has been waiting for its topic: above some seconds, Kafka or the relay is away. */
@ApplicationScoped
public class OutboxAge implements Sample {
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final double MILLIS = 1_000.0;

    @Inject
    OutboxEntries entries;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "ktravel_outbox_age_seconds";
    }

    @Override
    public String description() {
        return "Age of the oldest event that is not on its topic yet, 0 without any";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public double read() {
        return entries.oldest(1).stream()
                .mapToDouble(oldest -> Duration.between(Ids.madeAt(oldest.id()), clock.instant())
                                .toMillis()
                        / MILLIS)
                .map(age -> Math.max(0, age))
                .findFirst()
                .orElse(0);
    }
}
