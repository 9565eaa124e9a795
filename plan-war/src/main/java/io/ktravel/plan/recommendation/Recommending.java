package io.ktravel.plan.recommendation;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.languagemodel.OwnWords;
import io.ktravel.plan.planning.Patience;
import io.ktravel.plan.token.Payment;
import io.ktravel.plan.token.TokenSpending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The saga as its request drives it: draft, store PENDING, spend, store the plan. The draft comes first, because it is
 * free and wishes that cannot be had must cost nothing. Not a transaction: each step commits, so that a crash between
 * two steps leaves behind what the sweeper and the events need to go on.
 */
@ApplicationScoped
public class Recommending {
    private static final Logger LOG = Logger.getLogger(Recommending.class.getName());

    @Inject
    Inspiring inspiring;

    @Inject
    Drawing drawing;

    @Inject
    Reading reading;

    @Inject
    Progressing progressing;

    @Inject
    TokenSpending spending;

    @Inject
    CountedRecommendations counted;

    @Inject
    Attended attended;

    @Inject
    Patience patience;

    @Inject
    OwnWords ownWords;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /** What the same request, before a crash, has come to; it goes on from there. */
    public Optional<Recommended> begunBefore(String id, String memberId) {
        return reading.find(id)
                .filter(known -> known.isOf(memberId))
                .map(known -> isOfRequest(known) ? goOn(known) : told(known));
    }

    /** It may be paid for already: then wishes that cannot be had any more must end by the events, with a refund. */
    private Recommended goOn(Recommendation known) {
        Drafted drafted;
        try {
            drafted = drawing.required(known.ask(), known.memberId());
        } catch (RuleBroken impossible) {
            LOG.log(Level.INFO, impossible, () -> "No plan any more for recommendation " + known.id());
            attended.leave(known.id());
            step(known.id(), () -> progressing.handOver(known.id()));
            return now(known.id());
        }
        return pay(known, drafted);
    }

    /**
     * A recommendation that is COMPLETED, or PENDING because member cannot be reached.
     *
     * @throws RuleBroken 422 {@code infeasible}, or nothing to draw from, before anything is stored; 409 when member took
     *     no token, 500 when the plan could not be saved; the token is given back then; 429 as {@link Patience}
     */
    public Recommended recommend(Request request) {
        Ask ask = understood(request);
        Drafted drafted = drafted(ask, request.memberId());
        Recommendation begun = new Recommendation(
                request.id(), request.memberId(), ask, drafted.inspired().location(), Ids.next(), clock.instant());
        attended.begin(begun.id());
        progressing.begin(begun);
        return pay(begun, drafted);
    }

    private Drafted drafted(Ask ask, String memberId) {
        try {
            return patience.of(memberId, () -> drawing.required(ask, memberId));
        } catch (RuleBroken refused) {
            if (refused.problem() == PlanProblem.INFEASIBLE) {
                counted.infeasible(ask.kind());
            }
            throw refused;
        }
    }

    /** Read once, and not for nothing: whatever is drawn anew later is drawn from the same wishes. */
    private Ask understood(Request request) {
        Ask ask = request.ask();
        inspiring.require(ask);
        return Optional.ofNullable(ask.location())
                .flatMap(catalogue::area)
                .map(area -> ask.with(ownWords.read(request.memberId(), ask.details(), area)))
                .orElse(ask);
    }

    private Recommended pay(Recommendation pending, Drafted drafted) {
        String id = pending.id();
        Payment payment = spending.spend(pending.memberId(), id);
        if (payment != Payment.PAID) {
            attended.leave(id);
        }
        switch (payment) {
            case PAID -> {
                return complete(pending, drafted).orElseGet(() -> now(id));
            }
            case INSUFFICIENT -> step(id, () -> progressing.reject(id, Trouble.of(PlanProblem.INSUFFICIENT_TOKENS)));
            case REFUSED -> step(id, () -> progressing.reject(id, Trouble.of(PlanProblem.SPEND_REFUSED)));
            case UNKNOWN -> step(id, () -> progressing.handOver(id));
        }
        return now(id);
    }

    /** Empty when it ended otherwise, by this or by somebody else. */
    private Optional<Recommended> complete(Recommendation paid, Drafted drafted) {
        String id = paid.id();
        try {
            return completeAnew(paid, drafted);
        } catch (RuntimeException e) {
            attended.leave(id);
            // Handed over by the sweeper in the meantime, it is for the events to save the plan.
            if (isOfRequest(reading.require(id))) {
                LOG.log(Level.SEVERE, e, () -> "The plan of recommendation " + id + " could not be saved");
                step(id, () -> giveUp(paid, e));
            }
            return Optional.empty();
        }
    }

    /** A source may be taken back between draft and commit: then it is drawn anew without it. */
    private Optional<Recommended> completeAnew(Recommendation paid, Drafted first) {
        Drafted drafted = first;
        for (int attempt = 1; ; attempt++) {
            try {
                return progressing.complete(paid.id(), drafted);
            } catch (SourceTakenBack e) {
                if (attempt == Drawing.ATTEMPTS) {
                    throw e;
                }
                drafted = drawing.required(paid.ask(), paid.memberId());
            }
        }
    }

    private void giveUp(Recommendation paid, RuntimeException why) {
        Trouble trouble =
                why instanceof RuleBroken broken ? Trouble.of(broken) : Trouble.of(PlanProblem.RECOMMENDATION_FAILED);
        progressing.fail(paid.id(), trouble);
        spending.giveBack(paid.memberId(), paid.id());
    }

    private static boolean isOfRequest(Recommendation recommendation) {
        return recommendation.isPending() && !recommendation.isHandedOver();
    }

    /** A step that crosses an event or the sweeper fails; what they made of the recommendation holds. */
    private void step(String id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (isOfRequest(reading.require(id))) {
                throw e;
            }
            LOG.log(Level.FINE, e, () -> "Somebody else went on with recommendation " + id);
        }
    }

    private Recommended now(String id) {
        return told(reading.require(id));
    }

    private Recommended told(Recommendation recommendation) {
        return switch (recommendation.status()) {
            case PENDING -> new Recommended(recommendation, null);
            case COMPLETED ->
                new Recommended(recommendation, reading.plan(recommendation).orElse(null));
            case REJECTED, FAILED ->
                throw recommendation
                        .trouble()
                        .orElseGet(() -> Trouble.of(PlanProblem.RECOMMENDATION_FAILED))
                        .asRuleBroken()
                        .with("recommendationId", recommendation.id());
        };
    }
}
