package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
     * not say enough; a plan without a budget has an unknown {@code budget}. Behind them one for each wish of the
     * traveller's own words, under {@link Wish#rule}, and {@code ignored} when a part of them was not understood.
     */
    public static List<Check> check(PlanFacts plan, Catalogue catalogue) {
        Timeline timeline = new Timeline(plan, catalogue);
        Understood understood = plan.understood();
        return Stream.of(
                        ALL.stream().map(rule -> rule.apply(timeline)),
                        understood.wishes().stream().map(wish -> WishRules.check(wish, timeline)),
                        WishRules.ignored(understood))
                .flatMap(checks -> checks)
                .toList();
    }
}
