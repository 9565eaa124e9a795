package io.ktravel.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets go of old announcements, in steps. */
@ApplicationScoped
@Transactional
public class Expiring {
    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.notification.days", defaultValue = "90")
    int days;

    /** One step, in a transaction of its own; returns whether there may be more. */
    public boolean step(int limit) {
        return announcements.purge(clock.instant().minus(Duration.ofDays(days)), limit);
    }
}
