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

/** The topic of the plan context. */
@ApplicationScoped
public class PlanChannel implements EventHandler {
    private static final String CHANNEL = "plan-events";

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
        return Events.topic("plan");
    }

    /** One that has no such type is unknown, and goes to the dead letters. */
    @Override
    public void handle(CloudEvent event) {
        switch (event.getType()) {
            case "ktravel.plan.PlanCreated.v1", "ktravel.plan.PlanShared.v1" -> telling.planMade(event);
            case "ktravel.plan.PlanUpdated.v1", "ktravel.plan.PlanUnshared.v1" -> telling.planChanged(event);
            case "ktravel.plan.PlanDeleted.v1" -> telling.planDeleted(event);
            case "ktravel.plan.LikeCreated.v1" -> telling.hearted(event);
            case "ktravel.plan.RecommendationCreated.v1" -> telling.recommended(event);
            case "ktravel.plan.RecommendationFailed.v1" -> telling.failed(event);
            case "ktravel.plan.LikeDeleted.v1", "ktravel.plan.RecommendationRequired.v1" -> {
                // A heart that is taken back is told to nobody; a recommendation when it has ended.
            }
            default -> throw new Events.Unreadable("unknown type " + event.getType(), null);
        }
    }
}
