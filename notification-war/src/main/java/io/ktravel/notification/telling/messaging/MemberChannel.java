package io.ktravel.notification.telling.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.BatchConsumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.notification.telling.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topic of the member context. */
@ApplicationScoped
public class MemberChannel implements EventHandler {
    private static final String CHANNEL = "member-events";

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
        return Events.topic("member");
    }

    /** One that has no such type is unknown, and goes to the dead letters. */
    @Override
    public void handle(CloudEvent event) {
        switch (event.getType()) {
            case "ktravel.member.MemberCreated.v1", "ktravel.member.MemberUpdated.v1" -> telling.memberChanged(event);
            case "ktravel.member.MemberDeleted.v1" -> telling.memberDeleted(event);
            case "ktravel.member.TokenIncreased.v1",
                    "ktravel.member.TokenDecreased.v1",
                    "ktravel.member.TokenDecreasingFailed.v1",
                    "ktravel.member.TokenRefunded.v1" -> {
                // Nobody is told of tokens.
            }
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }
}
