package io.ktravel.chassis.metric;

import io.ktravel.chassis.database.Migration;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads every {@link Sample} of the context once a period, however often Prometheus asks and however many of them ask.
 * A value that could not be read, or is overdue, is NaN, never the one before.
 */
@ApplicationScoped
public class Sampling {
    private static final Logger LOG = Logger.getLogger(Sampling.class.getName());
    private static final int TICK_SECONDS = 10;

    @Inject
    @Any
    Instance<Sample> samples;

    @Inject
    Meters meters;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final Map<String, ScheduledFuture<?>> timers = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        for (Sample sample : samples) {
            String name = sample.name();
            meters.gauge(name, sample.description(), () -> value(sample));
            timers.put(name, scheduler.scheduleWithFixedDelay(() -> read(sample), 1, TICK_SECONDS, TimeUnit.SECONDS));
        }
    }

    @PreDestroy
    void stop() {
        timers.values().forEach(timer -> timer.cancel(false));
    }

    private double value(Sample sample) {
        @Nullable Reading last = readings.get(sample.name());
        return last == null ? Double.NaN : last.told(System.nanoTime(), sample.period());
    }

    private void read(Sample sample) {
        long now = System.nanoTime();
        @Nullable Reading last = readings.get(sample.name());
        if (!migration.isDone() || (last != null && !last.isOlder(now, sample.period()))) {
            return;
        }
        try {
            readings.put(sample.name(), new Reading(sample.read(), now));
        } catch (RuntimeException e) {
            // A timer that throws never runs again; the next tick tries anew.
            readings.remove(sample.name());
            LOG.log(Level.WARNING, e, () -> sample.name() + " could not be read");
        }
    }
}
