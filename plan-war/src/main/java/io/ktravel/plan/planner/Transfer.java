package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.catalogue.Meal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The way from the centre of one destination to that of the next; times in minutes after midnight.
 *
 * @param day of the whole trip, from 0
 * @param fare for the whole group, in the currency's smallest unit
 */
record Transfer(Leg leg, Destination to, int day, When when, long fare) {
    int depart() {
        return when.depart();
    }

    int arrive() {
        return when.depart() + leg.minutes();
    }

    /** When one moves on, and what of that day belongs to which destination. */
    enum When {
        /** After breakfast, to be there for lunch. */
        MORNING(10 * 60, 13 * 60, EnumSet.of(Meal.BREAKFAST), 0, EnumSet.of(Meal.LUNCH, Meal.DINNER), Stage.ANY),
        /** After lunch, to be there for dinner. */
        AFTERNOON(15 * 60, 18 * 60 + 30, EnumSet.of(Meal.BREAKFAST, Meal.LUNCH), 1, EnumSet.of(Meal.DINNER), 1);

        private final int depart;
        private final int latest;
        private final Set<Meal> mealsBefore;
        private final int visitsBefore;
        private final Set<Meal> mealsBehind;
        private final int visitsBehind;

        When(int depart, int latest, Set<Meal> mealsBefore, int visitsBefore, Set<Meal> mealsBehind, int visitsBehind) {
            this.depart = depart;
            this.latest = latest;
            this.mealsBefore = mealsBefore;
            this.visitsBefore = visitsBefore;
            this.mealsBehind = mealsBehind;
            this.visitsBehind = visitsBehind;
        }

        /** The earlier time that leaves room for the leg. */
        static Optional<When> of(Leg leg) {
            return Arrays.stream(values())
                    .filter(when -> when.depart + leg.minutes() <= when.latest)
                    .findFirst();
        }

        int depart() {
            return depart;
        }

        Set<Meal> mealsBefore() {
            return mealsBefore;
        }

        int visitsBefore() {
            return visitsBefore;
        }

        Set<Meal> mealsBehind() {
            return mealsBehind;
        }

        int visitsBehind() {
            return visitsBehind;
        }
    }
}
