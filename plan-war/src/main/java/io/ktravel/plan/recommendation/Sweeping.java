package io.ktravel.plan.recommendation;

import io.ktravel.chassis.database.Migration;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Hands recommendations that nobody goes on with, because their process was killed, over to the events; nothing stays
 * PENDING. Every replica does it: two that sweep the same row meet at its version, and one of them loses.
 */
@ApplicationScoped
public class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class.getName());
    private static final int BATCH = 200;

    @Inject
    Reading reading;

    @Inject
    Progressing progressing;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    @ConfigProperty(name = "ktravel.sweep.seconds", defaultValue = "5")
    int seconds;

    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(this::sweepQuietly, seconds, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void sweepQuietly() {
        try {
            if (migration.isDone()) {
                reading.stranded(BATCH).forEach(this::sweep);
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; the next round tries anew.
            LOG.log(Level.WARNING, "Stranded recommendations could not be looked for", e);
        }
    }

    private void sweep(String id) {
        try {
            progressing.sweep(id);
            LOG.log(Level.INFO, "Recommendation {0} was stranded; events go on with it", id);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "Somebody else went on with recommendation " + id);
        }
    }
}
