package io.ktravel.plan.planning;

import io.ktravel.chassis.event.DomainEvent;
import io.ktravel.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells of a plan in the caller's transaction: other contexts by the outbox, and the other features of this one. */
@ApplicationScoped
public class Telling {
    @Inject
    Outbox outbox;

    @Inject
    Event<PlanWritten> written;

    @Inject
    Event<PlanRemoved> removed;

    void written(Plan plan, DomainEvent event) {
        outbox.append(event);
        written.fire(new PlanWritten(plan));
    }

    void removed(Plan plan) {
        outbox.append(plan.deleted());
        removed.fire(new PlanRemoved(plan));
    }
}
