package io.ktravel.chassis.deadletter;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives a dead letter to its handler once more. It is not written to its topic again: other contexts have applied it,
 * and on a compacted topic an old event would take the place of its aggregate's newest.
 */
@ApplicationScoped
public class Redelivering {
    private static final Logger LOG = Logger.getLogger(Redelivering.class.getName());

    @Inject
    DeadLetters letters;

    /**
     * Returns when it was applied, now or before; twice is the same as once.
     *
     * @throws RuleBroken 404 for an unknown id; 422 {@code not-applicable} with the reason when it cannot be applied
     *     now either; 503 without Kafka
     */
    public void redeliver(String id) {
        DeadLetter letter = letters.require(id);
        EventHandler handler =
                letters.handler(letter.topic()).orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        try {
            CloudEvent event = Events.read(letter.payload());
            handler.handle(event);
            LOG.log(Level.INFO, "Dead letter {0} was applied", id);
        } catch (Events.Unreadable | RuleBroken e) {
            throw new RuleBroken(CommonProblem.NOT_APPLICABLE, String.valueOf(e.getMessage()));
        }
    }
}
