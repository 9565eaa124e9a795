package io.ktravel.notification.probe;

import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.id.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** News without end, in turn a heart and a big author's plan, for clients who listen to a stream. */
@ApplicationScoped
public class Ticker {
    /** Who is told. */
    public static final String LEE = "019aa5c2-7b1e-7c40-9a3d-000000000002";

    @Inject
    World world;

    @Inject
    Migration migration;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> timer;
    private String star;
    private boolean heart;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(this::tick, 400, 400, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.cancel(false);
    }

    private void tick() {
        if (!migration.isDone()) {
            return;
        }
        if (star == null) {
            String first = world.named("Star");
            world.follows(LEE, first, 1_000_000, clock.instant());
            star = first;
        }
        if (heart) {
            world.hearts(world.heart(Ids.next(), Ids.next(), LEE, star));
        } else {
            world.makesPlan(star);
        }
        heart = !heart;
    }
}
