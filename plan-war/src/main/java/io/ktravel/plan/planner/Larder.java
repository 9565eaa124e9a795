package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;

/** Counts the restaurants that are left for each meal of the trip, so that few breakfast places last to the end. */
final class Larder {
    private static final Meal[] MEALS = Meal.values();

    private final Trip trip;
    private final int[] left = new int[MEALS.length];
    private final int[] needed = new int[MEALS.length];

    Larder(Trip trip) {
        this.trip = trip;
        needed[Meal.BREAKFAST.ordinal()] = trip.days - 1;
        needed[Meal.LUNCH.ordinal()] = trip.days;
        needed[Meal.DINNER.ordinal()] = trip.days - 1;
        for (int spot = trip.ground.firstRestaurant; spot < trip.ground.firstStay; spot++) {
            if (!trip.limits.isOut(spot)) {
                count(spot, 1);
            }
        }
        trip.anchors.all().forEach(anchor -> {
            anchor.meals().forEach(this::had);
            anchor.steps().forEach(step -> taken(step.spot()));
        });
    }

    void taken(int spot) {
        if (spot >= trip.ground.firstRestaurant && spot < trip.ground.firstStay) {
            count(spot, -1);
        }
    }

    void had(Meal meal) {
        needed[meal.ordinal()]--;
    }

    /** Whether a later meal other than this one would miss the restaurant. */
    boolean needs(int spot, Meal now) {
        for (Meal meal : MEALS) {
            if (meal != now && trip.serves(spot, meal) && left[meal.ordinal()] <= needed[meal.ordinal()]) {
                return true;
            }
        }
        return false;
    }

    private void count(int spot, int change) {
        for (Meal meal : trip.ground.restaurant(spot).meals()) {
            left[meal.ordinal()] += change;
        }
    }
}
