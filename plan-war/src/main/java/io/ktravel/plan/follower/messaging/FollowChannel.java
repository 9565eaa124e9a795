package io.ktravel.plan.follower.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.BatchConsumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.plan.follower.FollowerCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topic of the follow context. */
@ApplicationScoped
public class FollowChannel implements EventHandler {
    private static final String CHANNEL = "follow-events";

    @Inject
    BatchConsumption consumption;

    @Inject
    FollowerCounts followerCounts;

    @Incoming(CHANNEL)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return consumption.consume(CHANNEL, message, this::handle);
    }

    @Override
    public String topic() {
        return Events.topic("follow");
    }

    @Override
    public void handle(CloudEvent event) {
        if (!FollowerCounts.TYPES.contains(event.getType())) {
            throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
        followerCounts.apply(event);
    }
}
