package io.ktravel.plan.planning;

import io.ktravel.chassis.event.DomainEvent;

/** What tells of a plan that is there. */
interface PlanEvent extends DomainEvent {
    PlanState plan();

    @Override
    default String aggregateId() {
        return plan().planId();
    }

    @Override
    default long version() {
        return plan().version();
    }
}
