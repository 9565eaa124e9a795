package io.ktravel.plan.recommendation;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planner.Infeasible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The saga as events drive it: what member says about the token brings a recommendation to its end. */
@ApplicationScoped
public class Finishing {
    private static final Logger LOG = Logger.getLogger(Finishing.class.getName());
    private static final Result NOT_SAVED = new Result.NotMade(Trouble.of(PlanProblem.RECOMMENDATION_FAILED));
    private static final String INSUFFICIENT_TOKENS = "insufficient-tokens";

    @Inject
    Reading reading;

    @Inject
    Progressing progressing;

    @Inject
    Drawing drawing;

    @Inject
    Attended attended;

    @Inject
    Clock clock;

    /**
     * The token was taken. Drafts outside the transaction, which then only writes; a plan that can never be saved gives
     * the token back in a transaction of its own. News that change nothing are not even entered in the inbox.
     */
    public void paid(String eventId, String recommendationId) {
        if (attended.has(recommendationId)) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            Recommendation moved = reading.find(recommendationId)
                    .filter(found -> found.isMovedByPayment(clock.instant()))
                    .orElse(null);
            if (moved == null) {
                return;
            }
            try {
                paid(eventId, recommendationId, made(moved));
                return;
            } catch (SourceTakenBack e) {
                if (attempt == Drawing.ATTEMPTS) {
                    throw e;
                }
                LOG.log(Level.FINE, "Drawn anew", e);
            }
        }
    }

    private Optional<Result> made(Recommendation moved) {
        return moved.isForEvents(clock.instant()) ? Optional.of(make(moved)) : Optional.empty();
    }

    private void paid(String eventId, String recommendationId, Optional<Result> result) {
        try {
            progressing.paid(eventId, recommendationId, result);
        } catch (RuntimeException e) {
            if (result.isEmpty() || !SavingFailure.isLasting(e)) {
                throw e;
            }
            LOG.log(Level.SEVERE, e, () -> "The plan of recommendation " + recommendationId + " cannot be saved");
            progressing.paid(eventId, recommendationId, Optional.of(NOT_SAVED));
        }
    }

    /** @param reason as in the event TokenDecreasingFailed */
    public void refused(String eventId, String recommendationId, String reason) {
        PlanProblem problem =
                reason.equals(INSUFFICIENT_TOKENS) ? PlanProblem.INSUFFICIENT_TOKENS : PlanProblem.SPEND_REFUSED;
        progressing.refused(eventId, recommendationId, Trouble.of(problem));
    }

    /** Whatever stops the planner stops it again at every redelivery: then the token goes back. */
    private Result make(Recommendation recommendation) {
        try {
            Drawing.Drawn drawn = drawing.draw(recommendation.ask(), recommendation.memberId());
            return drawn.outcome() instanceof Infeasible infeasible
                    ? new Result.NotMade(Trouble.of(infeasible))
                    : new Result.Made(new Drafted(drawn.inspired(), (Draft) drawn.outcome()));
        } catch (RuleBroken e) {
            LOG.log(Level.INFO, e, () -> "Nothing to be made any more of recommendation " + recommendation.id());
            return new Result.NotMade(Trouble.of(e));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The planner failed on recommendation " + recommendation.id());
            return new Result.NotMade(Trouble.of(PlanProblem.RECOMMENDATION_FAILED));
        }
    }
}
