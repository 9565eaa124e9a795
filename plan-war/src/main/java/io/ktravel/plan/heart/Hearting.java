package io.ktravel.plan.heart;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanRemoved;
import io.ktravel.plan.planning.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Giving one's heart to a plan that one may see, and taking it back; twice is the same as once. */
@ApplicationScoped
@Transactional
public class Hearting {
    @Inject
    Hearts hearts;

    @Inject
    Plans plans;

    @Inject
    Outbox outbox;

    @Inject
    Event<HeartsCounted> counted;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    /** @throws RuleBroken 404 for a plan that the member may not see, or that is deleted meanwhile */
    public void give(String planId, String memberId) {
        Plan plan = plans.requireVisible(planId, memberId);
        given(plan, memberId).ifPresent(event -> {
            if (!count(planId, 1)) {
                throw new RuleBroken(CommonProblem.NOT_FOUND);
            }
            outbox.append(event);
        });
    }

    private Optional<LikeCreated> given(Plan plan, String memberId) {
        Instant now = clock.instant();
        Optional<Heart> before = hearts.locked(memberId, plan.id());
        if (before.isPresent()) {
            return before.get().give(plan.ownerId(), now);
        }
        Heart first = new Heart(Ids.next(), memberId, plan.id(), now);
        hearts.add(first);
        return Optional.of(first.created(plan.ownerId()));
    }

    /** Also for a plan that is not to be seen any more. Without a heart, or without such a plan, nothing happens. */
    public void takeBack(String planId, String memberId) {
        hearts.locked(memberId, planId).ifPresent(this::takeBack);
    }

    private void takeBack(Heart heart) {
        plans.find(heart.planId())
                .flatMap(plan -> heart.takeBack(plan.ownerId(), clock.instant()))
                .ifPresent(event -> {
                    count(heart.planId(), -1);
                    outbox.append(event);
                });
    }

    private boolean count(String planId, int change) {
        boolean there = hearts.count(planId, change);
        counted.fire(new HeartsCounted(planId, change));
        return there;
    }

    /** For the erasure of a member or a plan. */
    void erase(Heart heart) {
        takeBack(heart);
        hearts.remove(heart);
    }

    /** A plan may have more hearts than one transaction should delete. */
    void forget(@Observes PlanRemoved removed) {
        if (hearts.areLeftBy(removed.plan().id())) {
            erasures.begin(removed.plan().id());
        }
    }

    public List<HeartedPlan> of(String memberId, PageQuery page) {
        return hearts.of(memberId, page);
    }
}
