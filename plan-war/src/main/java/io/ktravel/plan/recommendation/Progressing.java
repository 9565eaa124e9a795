package io.ktravel.plan.recommendation;

import io.ktravel.chassis.event.DomainEvent;
import io.ktravel.chassis.event.Inbox;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.plan.planning.Origin;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Plans;
import io.ktravel.plan.planning.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of the saga, each one transaction: the recommendation, what it changes and the events that tell it, all or
 * nothing. Two that cross each other meet at the recommendation's version; the later one fails and looks again.
 */
@ApplicationScoped
@Transactional
public class Progressing {
    @Inject
    Recommendations recommendations;

    @Inject
    Plans plans;

    @Inject
    Sources sources;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Event<Ended> ended;

    @Inject
    Clock clock;

    public void begin(Recommendation recommendation) {
        recommendations.add(recommendation);
    }

    /**
     * Saves plan, recommendation and events; a recommendation that has ended stays as it is.
     *
     * @return empty when it had ended
     * @throws SourceTakenBack a plan that the draft was drawn from may not be seen any more
     */
    Optional<Recommended> complete(String id, Drafted drafted) {
        Recommendation recommendation = recommendations.require(id);
        return recommendation.isPending()
                ? Optional.of(new Recommended(recommendation, complete(recommendation, drafted)))
                : Optional.empty();
    }

    private Plan complete(Recommendation recommendation, Drafted drafted) {
        Origin origin = drafted.inspired().origin(drafted.draft());
        if (!sources.visible(origin.sources(), recommendation.memberId()).containsAll(origin.sources())) {
            throw new SourceTakenBack(recommendation.id());
        }
        Plan plan = new Plan(
                recommendation.planId(),
                recommendation.memberId(),
                drafted.inspired().content(drafted.draft()),
                origin,
                drafted.draft().understood(),
                drafted.draft().checks(),
                clock.instant());
        plans.add(plan);
        outbox.append(plan.created());
        end(recommendation, one -> Optional.of(one.complete(clock.instant())));
        return plan;
    }

    public void reject(String id, Trouble why) {
        end(recommendations.require(id), one -> one.reject(why, clock.instant()));
    }

    public void fail(String id, Trouble why) {
        end(recommendations.require(id), one -> one.fail(why, clock.instant()));
    }

    public void handOver(String id) {
        recommendations.require(id).handOver(clock.instant()).ifPresent(outbox::append);
    }

    /** By the sweeper; one that ended or was erased in the meantime needs nothing. */
    public void sweep(String id) {
        recommendations.find(id).flatMap(found -> found.sweep(clock.instant())).ifPresent(outbox::append);
    }

    /**
     * Member took the token, says an event.
     *
     * @param result what the planner makes of the wishes; empty when it was not asked because the recommendation is
     *     not for events
     */
    public void paid(String eventId, String id, Optional<Result> result) {
        Recommendation recommendation = recommendations.find(id).orElse(null);
        if (!inbox.isNew(eventId) || recommendation == null) {
            return;
        }
        if (recommendation.isForEvents(clock.instant())) {
            finish(recommendation, result.orElseThrow(() -> new IllegalStateException("Needs a draft: " + id)));
        } else {
            end(recommendation, one -> one.paidTooLate(clock.instant()));
        }
    }

    private void finish(Recommendation recommendation, Result result) {
        if (result instanceof Result.Made made) {
            complete(recommendation, made.drafted());
        } else if (result instanceof Result.NotMade notMade) {
            end(recommendation, one -> one.fail(notMade.why(), clock.instant()));
        }
    }

    /** Member took no token, says an event. */
    public void refused(String eventId, String id, Trouble why) {
        if (inbox.isNew(eventId)) {
            recommendations.find(id).ifPresent(found -> end(found, one -> one.reject(why, clock.instant())));
        }
    }

    private void end(Recommendation recommendation, Function<Recommendation, Optional<? extends DomainEvent>> end) {
        RecommendationStatus before = recommendation.status();
        end.apply(recommendation).ifPresent(outbox::append);
        if (recommendation.status() != before) {
            ended.fire(new Ended(recommendation.kind(), recommendation.status()));
        }
    }
}
