package io.ktravel.plan.planning;

import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.planner.Answers;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planner.Infeasible;
import io.ktravel.plan.planner.Outcome;
import io.ktravel.plan.planner.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the planner, and says in the API's words why there is no plan. */
@ApplicationScoped
public class Drafting {
    @Inject
    Catalogue catalogue;

    @Inject
    Answers answers;

    /** @throws RuleBroken 422 {@code unknown-location}, with the destinations and regions that are known */
    public Area area(String location, Locale locale) {
        return catalogue.area(location).orElseThrow(() -> unknown(location, locale));
    }

    private RuleBroken unknown(String location, Locale locale) {
        List<Map<String, String>> known = Stream.concat(catalogue.destinations().stream(), catalogue.regions().stream())
                .map(area -> Map.of("id", area.id(), "name", area.name(locale)))
                .toList();
        String names =
                String.join(", ", known.stream().map(area -> area.get("name")).toList());
        return new RuleBroken(PlanProblem.UNKNOWN_LOCATION, location, names).with("known", known);
    }

    /** @throws RuleBroken 400 when the budget is in another currency than the destination's prices */
    public void requireCurrency(@Nullable Money budget, Area area) {
        if (budget != null && !budget.currency().equals(area.currency())) {
            throw RuleBroken.invalid(
                    "budget", new Message(PlanProblem.BUNDLE, "other-currency", List.of(area.currency())));
        }
    }

    /** @throws RuleBroken 422 {@code infeasible} */
    Draft draft(Wishes wishes) {
        return required(answers.to(wishes), wishes.locale());
    }

    /** @throws RuleBroken 422 {@code infeasible} */
    public Draft required(Outcome outcome, Locale locale) {
        if (outcome instanceof Infeasible infeasible) {
            throw refusal(infeasible, locale);
        }
        return (Draft) outcome;
    }

    private static RuleBroken refusal(Infeasible infeasible, Locale locale) {
        Refusal refusal = new Refusal(infeasible);
        return new RuleBroken(PlanProblem.INFEASIBLE, refusal.conflicts(), refusal.proofAndRelaxations())
                .with("conflicts", infeasible.conflicts())
                .with("relaxation", refusal.relaxation(locale))
                .with("proven", infeasible.proven());
    }
}
