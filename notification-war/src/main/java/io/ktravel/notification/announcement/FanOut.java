package io.ktravel.notification.announcement;

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
import org.jspecify.annotations.Nullable;

/** Hands announcements out in the background, so that no event waits for them: a chunk of each in turn. */
@ApplicationScoped
public class FanOut {
    private static final Logger LOG = Logger.getLogger(FanOut.class.getName());
    private static final int PAUSE_MILLIS = 500;
    private static final int AT_ONCE = 50;

    @Inject
    Announcing announcing;

    @Inject
    HandingOut handingOut;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(
                this::handOutQuietly, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void handOutQuietly() {
        try {
            if (migration.isDone()) {
                boolean more = true;
                while (more && !stopping) {
                    more = announcing.open(AT_ONCE).stream().filter(this::step).count() > 0;
                }
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; the next round goes on where the last chunk ended.
            LOG.log(Level.WARNING, "Announcements could not be looked for", e);
        }
    }

    /** Returns whether it got on. One that does not must not hold up the others. */
    private boolean step(String announcementId) {
        try {
            handingOut.step(announcementId);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Announcement " + announcementId + " is tried again");
            return false;
        }
    }
}
