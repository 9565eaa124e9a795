package io.ktravel.plan.recommendation;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Phrase;
import io.ktravel.chassis.problem.ProblemView;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.planner.Infeasible;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a recommendation came to nothing, kept so that it can be told later in any language.
 *
 * @param arguments of the problem's detail
 * @param evidence the detail's last argument, if it is a sentence
 */
public record Trouble(
        PlanProblem problem,
        List<String> arguments,
        @Nullable Evidence evidence) {
    static Trouble of(PlanProblem problem) {
        return new Trouble(problem, List.of(), null);
    }

    static Trouble of(Infeasible infeasible) {
        return new Trouble(
                PlanProblem.INFEASIBLE, List.of(String.join(", ", infeasible.conflicts())), infeasible.relaxation());
    }

    /** What a recommendation broke after it was paid for. */
    static Trouble of(RuleBroken broken) {
        // The plan that was to be drawn from was there when it was asked for, and was taken back since.
        if (broken.problem() == CommonProblem.NOT_FOUND) {
            return of(PlanProblem.NO_HEARTS);
        }
        return broken.problem() instanceof PlanProblem problem
                ? new Trouble(
                        problem,
                        broken.arguments().stream().map(Object::toString).toList(),
                        null)
                : of(PlanProblem.RECOMMENDATION_FAILED);
    }

    /** As the answer to the request itself. */
    RuleBroken asRuleBroken() {
        return new RuleBroken(problem, words());
    }

    /** As a part of the recommendation. */
    public Map<String, Object> summary(Locale locale) {
        return ProblemView.summary(problem, locale, words());
    }

    private Object[] words() {
        if (evidence == null) {
            return arguments.toArray();
        }
        Phrase sentence = evidence::render;
        return Stream.concat(arguments.stream(), Stream.of(sentence)).toArray();
    }
}
