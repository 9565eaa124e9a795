package io.ktravel.plan.planning;

import io.ktravel.chassis.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Who sees a plan: its owner decides, and an administrator may take it down. It holds with the commit, for everybody and
 * everywhere in this context.
 */
@ApplicationScoped
@Transactional
public class Sharing {
    @Inject
    Plans plans;

    @Inject
    Telling telling;

    @Inject
    Clock clock;

    /** @throws io.ktravel.chassis.problem.RuleBroken 404, 403 for somebody else's, 403 {@code taken-down} */
    public Plan share(String id, String ownerId) {
        Plan plan = plans.requireOwn(id, ownerId);
        return told(plan, plan.share(clock.instant()));
    }

    /** @throws io.ktravel.chassis.problem.RuleBroken 404, 403 for somebody else's */
    public Plan unshare(String id, String ownerId) {
        Plan plan = plans.requireOwn(id, ownerId);
        return told(plan, plan.unshare(clock.instant()));
    }

    /** By an administrator. */
    public Plan takeDown(String id) {
        Plan plan = plans.require(id);
        return told(plan, plan.takeDown(clock.instant()));
    }

    /** By an administrator: the owner's decision holds again. */
    public Plan restore(String id) {
        Plan plan = plans.require(id);
        return told(plan, plan.restore(clock.instant()));
    }

    private Plan told(Plan plan, Optional<? extends DomainEvent> event) {
        event.ifPresent(told -> telling.written(plan, told));
        return plan;
    }
}
