package io.ktravel.notification.inbox;

import io.ktravel.chassis.metric.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Tag;

/** Measures how long after it happened a member could read of something. */
@ApplicationScoped
public class MeasuredDelay {
    @Inject
    Meters meters;

    @Inject
    Clock clock;

    void measure(@Observes(during = TransactionPhase.AFTER_SUCCESS) Delivered delivered) {
        Notification notification = delivered.notification();
        meters.took(
                "ktravel_notification_delay",
                "From what happened until it was in a member's inbox",
                Duration.between(notification.at(), clock.instant()),
                new Tag("kind", notification.kind().name()));
    }
}
