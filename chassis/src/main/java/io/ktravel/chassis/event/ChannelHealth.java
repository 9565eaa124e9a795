package io.ktravel.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * A context with a dead channel is neither ready nor live, because only a restart heals it. Kafka being away is no
 * death; channels survive that.
 */
@Readiness
@Liveness
@ApplicationScoped
public class ChannelHealth implements HealthCheck {
    @Inject
    Channels channels;

    @Inject
    EventPublisher publisher;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(context + " channels");
        channels.dead().forEach(channel -> response.withData(channel, "ended"));
        if (publisher.isDead()) {
            response.withData("events-out", "ended");
        }
        return response.status(channels.dead().isEmpty() && !publisher.isDead()).build();
    }
}
