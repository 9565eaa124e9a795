package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.ItemKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Meals at meal times, and none forgotten. */
final class MealRules {
    /** A note of at least this many minutes in a meal's time leaves that meal to the traveller. */
    private static final int OPEN_MEAL_MINUTES = 30;

    private MealRules() {}

    static Check meals(Timeline timeline) {
        Findings findings = new Findings("meals");
        timeline.of(ItemKind.MEAL).forEach(visit -> meal(visit, findings));
        for (LocalDate date : timeline.span()) {
            List<Visit> day = timeline.on(date).toList();
            if (day.isEmpty()) {
                findings.unknown("noProgramme", date);
            } else {
                missing(day, expected(timeline, date)).forEach(meal -> findings.fail("missing", name(meal), date));
            }
        }
        PlaceRules.ifEmpty(timeline, findings);
        return findings.orPass(timeline.of(ItemKind.MEAL).count());
    }

    /** A trip begins after breakfast and ends before dinner. */
    private static Set<Meal> expected(Timeline timeline, LocalDate date) {
        Set<Meal> meals = EnumSet.allOf(Meal.class);
        if (date.equals(timeline.firstDate())) {
            meals.remove(Meal.BREAKFAST);
        }
        if (date.equals(timeline.lastDate())) {
            meals.remove(Meal.DINNER);
        }
        return meals;
    }

    private static Set<Meal> missing(List<Visit> day, Set<Meal> expected) {
        day.stream()
                .filter(visit ->
                        visit.is(ItemKind.MEAL) || visit.is(ItemKind.NOTE) && visit.minutes() >= OPEN_MEAL_MINUTES)
                .flatMap(visit -> Meal.at(visit.item().time()).stream())
                .forEach(expected::remove);
        return expected;
    }

    private static void meal(Visit visit, Findings findings) {
        Optional<Meal> meal = Meal.at(visit.item().time());
        findings.failIf(
                meal.isEmpty(),
                "time",
                visit.item().name(),
                visit.date(),
                visit.item().time());
        if (visit.entry() instanceof Restaurant restaurant && meal.isPresent()) {
            boolean served = restaurant.meals().contains(meal.get());
            findings.failIf(!served, "notServed", visit.item().name(), name(meal.get()), visit.date());
        }
    }

    private static Evidence.Word name(Meal meal) {
        return new Evidence.Word("meal." + meal.key());
    }
}
