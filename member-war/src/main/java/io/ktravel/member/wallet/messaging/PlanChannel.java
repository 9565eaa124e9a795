package io.ktravel.member.wallet.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.Consumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.member.wallet.Paying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Recommendations that are to be paid for, are there, or have failed. */
@ApplicationScoped
public class PlanChannel implements EventHandler {
    private static final String CHANNEL = "plan-events";

    @Inject
    Consumption consumption;

    @Inject
    Paying paying;

    @Incoming(CHANNEL)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return consumption.consume(CHANNEL, message, this::handle);
    }

    @Override
    public String topic() {
        return Events.topic("plan");
    }

    @Override
    public void handle(CloudEvent event) {
        switch (event.getType()) {
            case "ktravel.plan.RecommendationRequired.v1" -> {
                RecommendationEvent told = RecommendationEvent.of(event);
                paying.require(event.getId(), told.memberId(), told.recommendationId());
            }
            case "ktravel.plan.RecommendationCreated.v1" -> {
                RecommendationEvent told = RecommendationEvent.of(event);
                paying.settle(event.getId(), told.memberId(), told.recommendationId());
            }
            case "ktravel.plan.RecommendationFailed.v1" -> {
                RecommendationEvent told = RecommendationEvent.of(event);
                paying.giveBack(event.getId(), told.memberId(), told.recommendationId());
            }
            case "ktravel.plan.PlanCreated.v1",
                    "ktravel.plan.PlanUpdated.v1",
                    "ktravel.plan.PlanDeleted.v1",
                    "ktravel.plan.PlanShared.v1",
                    "ktravel.plan.PlanUnshared.v1",
                    "ktravel.plan.LikeCreated.v1",
                    "ktravel.plan.LikeDeleted.v1" -> {
                // Known, and nothing that a wallet cares about.
            }
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }

    /** What this context reads of the three events. */
    record RecommendationEvent(String memberId, String recommendationId) {
        static RecommendationEvent of(CloudEvent event) {
            RecommendationEvent told = Events.data(event, RecommendationEvent.class);
            if (told == null || !isId(told.memberId) || !isId(told.recommendationId)) {
                throw new Events.Unreadable("memberId or recommendationId is no id", null);
            }
            return told;
        }

        private static boolean isId(@Nullable String text) {
            return text != null && Ids.isId(text);
        }
    }
}
