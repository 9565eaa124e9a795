package io.ktravel.notification.probe;

import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.id.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Something to read for clients, who cannot tell events. */
@ApplicationScoped
public class FilledInbox {
    /** Whose five notifications are there soon after the start. */
    public static final String DANA = "019aa5c2-7b1e-7c40-9a3d-000000000001";

    public static final int SIZE = 5;

    @Inject
    World world;

    @Inject
    Migration migration;

    @Resource
    ManagedExecutorService executor;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        executor.submit(this::fill);
    }

    private boolean fill() throws InterruptedException {
        if (!migration.await()) {
            return false;
        }
        String eve = world.named("하늘🙂");
        for (int i = 0; i < SIZE; i++) {
            world.hearts(world.heart(Ids.next(), Ids.next(), DANA, eve));
        }
        return true;
    }
}
