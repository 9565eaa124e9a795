package io.ktravel.follow.plan.messaging;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.BatchConsumption;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.follow.plan.KnownPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topic of the plan context. */
@ApplicationScoped
public class PlanChannel implements EventHandler {
    private static final String CHANNEL = "plan-events";

    @Inject
    BatchConsumption consumption;

    @Inject
    KnownPlans plans;

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
            case "ktravel.plan.PlanCreated.v1",
                    "ktravel.plan.PlanUpdated.v1",
                    "ktravel.plan.PlanShared.v1",
                    "ktravel.plan.PlanUnshared.v1",
                    "ktravel.plan.PlanDeleted.v1" -> plans.apply(event);
            case "ktravel.plan.LikeCreated.v1",
                    "ktravel.plan.LikeDeleted.v1",
                    "ktravel.plan.RecommendationRequired.v1",
                    "ktravel.plan.RecommendationCreated.v1",
                    "ktravel.plan.RecommendationFailed.v1" -> {
                // Nothing here counts hearts or recommendations.
            }
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }
}
