package io.ktravel.chassis.housekeeping;

import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.event.Inbox;
import io.ktravel.chassis.idempotency.IdempotencyKeys;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Forgets, once an hour, what can no longer be asked for: old inbox entries and idempotency keys. */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    @Inject
    Inbox inbox;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    @ConfigProperty(name = "ktravel.inbox.days", defaultValue = "30")
    int inboxDays;

    @Inject
    @ConfigProperty(name = "ktravel.idempotency.hours", defaultValue = "24")
    int keyHours;

    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void purge() {
        if (!migration.isDone()) {
            return;
        }
        try {
            int events = inbox.purge(Duration.ofDays(inboxDays));
            int answers = keys.purge(Duration.ofHours(keyHours));
            LOG.log(Level.FINE, "Forgot {0} applied events and {1} answers", new Object[] {events, answers});
        } catch (RuntimeException e) {
            // A timer that throws never runs again; the next hour tries anew.
            LOG.log(Level.WARNING, "Old rows could not be deleted", e);
        }
    }
}
