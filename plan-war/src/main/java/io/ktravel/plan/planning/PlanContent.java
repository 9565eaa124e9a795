package io.ktravel.plan.planning;

import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.problem.Violation;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planner.PlanFacts;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WordReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a plan that its owner decides. The days of the itinerary are in order.
 *
 * @param location free text; the planner knows some of them
 * @param endDate never without a start, and at most {@value Itinerary#MAX_DAYS} days with it
 * @param groupSize people, 1 to 50
 */
public record PlanContent(
        String title,
        String location,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Money budget,
        int groupSize,
        @Nullable String details,
        Itinerary itinerary) {
    /** @throws RuleBroken 400 naming every field that does not fit the others */
    public PlanContent {
        List<Violation> violations = TripDates.violations(startDate, endDate, itinerary);
        if (!violations.isEmpty()) {
            throw new RuleBroken(CommonProblem.INVALID_REQUEST, violations);
        }
        itinerary = new Itinerary(itinerary.days().stream()
                .sorted(Comparator.comparing(Day::date))
                .toList());
    }

    PlanFacts facts(Understood understood) {
        return new PlanFacts(location, startDate, endDate, groupSize, budget, itinerary, understood);
    }

    /** What the built-in reader makes of the details. */
    Understood read(Catalogue catalogue) {
        return WordReader.read(details, catalogue.area(location).orElse(null));
    }
}
