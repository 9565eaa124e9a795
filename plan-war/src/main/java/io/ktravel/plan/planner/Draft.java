package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.wish.Understood;
import java.util.List;

/**
 * A plan that keeps every rule.
 *
 * @param total the sum of the items' costs, for the whole group
 * @param reasons why these places; {@link Evidence#render} makes sentences of them
 * @param understood what the traveller's own words ask for; the checks measure it
 */
public record Draft(
        String title,
        Itinerary itinerary,
        Money total,
        List<Check> checks,
        List<Evidence> reasons,
        Understood understood)
        implements Outcome {
    public Draft {
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }
}
