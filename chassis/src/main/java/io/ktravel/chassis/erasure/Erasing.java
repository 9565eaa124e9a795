package io.ktravel.chassis.erasure;

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
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the erasing, in the background and in steps: somebody may have left a million rows. Whatever is killed or fails
 * in between is taken up again, by any replica.
 */
@ApplicationScoped
public class Erasing {
    private static final Logger LOG = Logger.getLogger(Erasing.class.getName());
    private static final int PAUSE_SECONDS = 1;
    private static final int STEP = 200;

    @Inject
    Erasures erasures;

    @Inject
    @Any
    Instance<Erasable> parts;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(this::eraseQuietly, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void eraseQuietly() {
        try {
            if (migration.isDone()) {
                eraseAll();
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again. The row is due again when its claim is over.
            LOG.log(Level.WARNING, "An erasure is interrupted and taken up again later", e);
        }
    }

    private void eraseAll() {
        Optional<String> subject = erasures.claim();
        while (subject.isPresent() && !stopping) {
            erase(subject.get());
            subject = erasures.claim();
        }
    }

    private void erase(String subjectId) {
        for (Erasable part : parts) {
            boolean more = true;
            while (more && !stopping) {
                more = erasures.step(subjectId, part, STEP);
            }
        }
        if (!stopping) {
            erasures.passed(subjectId);
        }
    }
}
