package io.ktravel.notification.telling.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.BatchConsumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.notification.graph.FollowGraph;
import io.ktravel.notification.telling.Telling;
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
    Telling telling;

    @Incoming(CHANNEL)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return consumption.consume(CHANNEL, message, this::handle);
    }

    @Override
    public String topic() {
        return Events.topic("follow");
    }

    /** One that has no such type is unknown, and goes to the dead letters. */
    @Override
    public void handle(CloudEvent event) {
        switch (event.getType()) {
            case FollowGraph.CREATED -> telling.followed(event);
            case FollowGraph.DELETED -> telling.unfollowed(event);
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }
}
