package io.ktravel.plan.recommendation;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.planner.Answers;
import io.ktravel.plan.planner.Infeasible;
import io.ktravel.plan.planner.Outcome;
import io.ktravel.plan.planning.Drafting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Draws up what a member asks for, of what may be seen at this moment. */
@ApplicationScoped
public class Drawing {
    /** How often it is drawn anew when a source is taken back in the meantime. */
    static final int ATTEMPTS = 3;

    @Inject
    Inspiring inspiring;

    @Inject
    Answers answers;

    @Inject
    Drafting drafting;

    /** @throws RuleBroken as {@link Inspiring#inspire}, and 422 {@code infeasible} */
    Drafted required(Ask ask, String memberId) {
        Drawn drawn = draw(ask, memberId);
        return new Drafted(drawn.inspired(), drafting.required(drawn.outcome(), ask.locale()));
    }

    /** @throws RuleBroken as {@link Inspiring#inspire} */
    Drawn draw(Ask ask, String memberId) {
        Inspired inspired = inspiring.inspire(ask, memberId);
        Outcome outcome = answers.to(inspired.wishes());
        if (outcome instanceof Infeasible
                && inspired.budgetIsOurs()
                && inspired.wishes().budget() != null) {
            Inspired freely = inspired.withoutBudget();
            return new Drawn(freely, answers.to(freely.wishes()));
        }
        return new Drawn(inspired, outcome);
    }

    /** What the planner answered, and to which wishes. */
    record Drawn(Inspired inspired, Outcome outcome) {}
}
