package io.ktravel.member.topup;

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
 * The sweeper of top-ups: asks the provider about those that nobody has settled, because a process was killed, an answer
 * was lost, or the member walked away. Every replica does it; whoever comes second to a top-up finds it looked at.
 */
@ApplicationScoped
public class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class.getName());
    private static final int BATCH = 50;

    @Inject
    Booking booking;

    @Inject
    ToppingUp toppingUp;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    @ConfigProperty(name = "ktravel.top-up-sweep.seconds", defaultValue = "5")
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
                booking.due(BATCH).forEach(this::look);
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; the next round tries anew.
            LOG.log(Level.WARNING, "Unsettled top-ups could not be looked for", e);
        }
    }

    private void look(String id) {
        try {
            toppingUp.look(id);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "Top-up " + id + " is looked at again later");
        }
    }
}
