package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Check;
import java.util.List;
import java.util.function.Function;

/** Every rule that a plan is checked against, whoever wrote the plan. */
public final class Rules {
    private static final List<Function<Timeline, Check>> ALL = List.of(
            PlaceRules::dates,
            PlaceRules::catalogue,
            PlaceRules::noRepeats,
            MoneyRules::costs,
            MoneyRules::budget,
            TimeRules::order,
            TimeRules::dayLength,
            TimeRules::openingHours,
            TimeRules::visitTime,
            TravelRules::travelTime,
            MealRules::meals,
            StayRules::stays,
            MoneyRules::rooms,
            StayRules::minimumNights,
            StayRules::checkInOut);

    private Rules() {}

    /**
     * One check for each rule, always in the same order: dates, catalogue, noRepeats, costs, budget, order, dayLength,
     * openingHours, visitTime, travelTime, meals, stays, rooms, minimumNights, checkInOut. UNKNOWN where the plan does
     * not say enough; a plan without a budget has an unknown {@code budget}.
     */
    public static List<Check> check(PlanFacts plan, Catalogue catalogue) {
        Timeline timeline = new Timeline(plan, catalogue);
        return ALL.stream().map(rule -> rule.apply(timeline)).toList();
    }
}
