package io.ktravel.notification.retention;

import io.ktravel.chassis.database.Migration;
import io.ktravel.notification.announcement.Expiring;
import io.ktravel.notification.inbox.Forgetting;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets go of what is too old, every quarter of an hour and in small steps. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    private static final int STEP = 500;
    /** In one round; the next one goes on. */
    private static final int STEPS = 1_000;

    @Inject
    Forgetting notifications;

    @Inject
    Expiring announcements;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(this::purgeQuietly, 1, 15, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void purgeQuietly() {
        try {
            if (migration.isDone()) {
                purge(notifications::step);
                purge(announcements::step);
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; the next round tries anew.
            LOG.log(Level.WARNING, "Old notifications could not be deleted", e);
        }
    }

    private void purge(IntPredicate step) {
        for (int i = 0; i < STEPS && !stopping; i++) {
            if (!step.test(STEP)) {
                return;
            }
        }
    }
}
