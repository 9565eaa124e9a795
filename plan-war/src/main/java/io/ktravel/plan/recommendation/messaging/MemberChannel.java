package io.ktravel.plan.recommendation.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Consumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.plan.recommendation.Finishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** The topic of the member context. */
@ApplicationScoped
public class MemberChannel implements EventHandler {
    private static final String CHANNEL = "member-events";

    @Inject
    Consumption consumption;

    @Inject
    Finishing finishing;

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
            case "ktravel.member.TokenDecreased.v1" -> paid(event);
            case "ktravel.member.TokenDecreasingFailed.v1" -> refused(event);
            case "ktravel.member.MemberDeleted.v1" -> erase(event);
            case "ktravel.member.MemberCreated.v1",
                    "ktravel.member.MemberUpdated.v1",
                    "ktravel.member.TokenIncreased.v1",
                    "ktravel.member.TokenRefunded.v1" -> {
                // Nothing here depends on them: plans hold no names, and a refund ends no recommendation.
            }
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }

    private void paid(CloudEvent event) {
        TokenDecreased data = Events.data(event, TokenDecreased.class);
        finishing.paid(event.getId(), required(data.recommendationId()));
    }

    private void refused(CloudEvent event) {
        TokenDecreasingFailed data = Events.data(event, TokenDecreasingFailed.class);
        finishing.refused(event.getId(), required(data.recommendationId()), required(data.reason()));
    }

    private void erase(CloudEvent event) {
        erasures.begin(
                event.getId(), required(Events.data(event, MemberDeleted.class).memberId()));
    }

    private static String required(@Nullable String field) {
        if (field == null) {
            throw new Events.Unreadable("a required field is missing", null);
        }
        return field;
    }
}
