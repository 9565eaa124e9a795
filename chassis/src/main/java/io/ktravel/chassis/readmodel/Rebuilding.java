package io.ktravel.chassis.readmodel;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.event.Events;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Builds read models anew in the background, by one replica: deletes their rows and applies what stands on the topics.
 * The live consumers go on meanwhile; until it is done the read model shows only a part. One that was killed begins again.
 */
@ApplicationScoped
public class Rebuilding {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class.getName());
    private static final int PAUSE_SECONDS = 2;
    private static final int STEP = 500;

    @Inject
    Rebuilds rebuilds;

    @Inject
    @Any
    Instance<ReadModel> readModels;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    @ConfigProperty(name = "ktravel.kafka")
    String kafka;

    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        if (!readModels.isUnsatisfied()) {
            timer = scheduler.scheduleWithFixedDelay(
                    this::rebuildQuietly, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void rebuildQuietly() {
        try {
            if (migration.isDone()) {
                for (Optional<ReadModel> next = rebuilds.take();
                        next.isPresent() && !stopping;
                        next = rebuilds.take()) {
                    rebuild(next.get());
                }
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; another replica took it, or the database is away for the moment.
            LOG.log(Level.WARNING, "No read model can be built anew for the moment", e);
        }
    }

    private void rebuild(ReadModel model) {
        LOG.log(Level.INFO, "Read model {0}: built anew from {1}", new Object[] {model.name(), model.topics()});
        try {
            while (!stopping && rebuilds.clearSome(model, STEP)) {
                LOG.log(Level.FINE, "Read model {0}: deleting", model.name());
            }
            replay(model);
            if (!stopping) {
                rebuilds.done(model);
                LOG.log(Level.INFO, "Read model {0}: done", model.name());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Read model " + model.name() + " is incomplete: ask for it again");
            rebuilds.failed(model, e.getClass().getSimpleName());
        }
    }

    private void replay(ReadModel model) {
        try (Replay replay = new Replay(kafka, model.topics())) {
            while (!stopping && !replay.isAtEnd()) {
                List<CloudEvent> events =
                        replay.next().stream().flatMap(Rebuilding::event).toList();
                rebuilds.apply(model, events);
            }
        }
    }

    /** What cannot be read went to the dead letters when it came first. */
    private static Stream<CloudEvent> event(@Nullable String json) {
        try {
            return Stream.of(Events.read(json));
        } catch (Events.Unreadable e) {
            LOG.log(Level.FINE, "Left out", e);
            return Stream.empty();
        }
    }
}
