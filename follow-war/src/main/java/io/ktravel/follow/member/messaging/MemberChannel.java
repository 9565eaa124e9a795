package io.ktravel.follow.member.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.BatchConsumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.follow.member.KnownMembers;
import io.ktravel.follow.member.MemberTold;
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
    KnownMembers members;

    @Inject
    Erasures erasures;

    @Incoming(CHANNEL)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return consumption.consume(CHANNEL, message, this::handle);
    }

    @Override
    public String topic() {
        return Events.topic("member");
    }

    @Override
    public void handle(CloudEvent event) {
        switch (event.getType()) {
            case "ktravel.member.MemberCreated.v1", "ktravel.member.MemberUpdated.v1" -> members.apply(event);
            case "ktravel.member.MemberDeleted.v1" -> erase(event);
            case "ktravel.member.TokenIncreased.v1",
                    "ktravel.member.TokenDecreased.v1",
                    "ktravel.member.TokenDecreasingFailed.v1",
                    "ktravel.member.TokenRefunded.v1" -> {
                // Tokens change nothing about who follows whom.
            }
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }

    /** The erasure first: from then on no older event brings the member back. */
    private void erase(CloudEvent event) {
        erasures.begin(event.getId(), Events.data(event, MemberTold.class).memberId());
        members.apply(event);
    }
}
