package io.ktravel.plan.planning;

import io.ktravel.chassis.event.DomainEvent;

/** A plan is gone, by its owner's word or because its owner was erased. */
public record PlanDeleted(String planId, long version, String ownerId) implements DomainEvent {
    @Override
    public String aggregateId() {
        return planId;
    }
}
