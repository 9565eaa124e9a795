package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import java.util.EnumSet;
import java.util.Set;

/**
 * A part of a trip that is spent at one destination; times in minutes after midnight.
 *
 * @param firstDay of the whole trip on which it begins, from 0
 * @param days its own, the one on which the traveller moves on among them
 * @param allDays of the whole trip
 * @param begin when the traveller is at the centre on its first day
 * @param firstMeals to be had on that day
 * @param firstVisits on that day, at most
 * @param end when the traveller is to be back at the centre on its last day
 * @param lastMeals to be had on that day
 * @param lastVisits on that day, at most
 */
record Stage(
        int firstDay,
        int days,
        int allDays,
        int begin,
        Set<Meal> firstMeals,
        int firstVisits,
        int end,
        Set<Meal> lastMeals,
        int lastVisits) {
    static final int ANY = 99;

    private static final int FIRST_BEGIN = 10 * 60;
    private static final int LAST_END = 18 * 60;

    /** All of a trip. It begins after breakfast and ends before dinner. */
    static Stage whole(int days) {
        return new Stage(
                0,
                days,
                days,
                FIRST_BEGIN,
                EnumSet.of(Meal.LUNCH, Meal.DINNER),
                ANY,
                LAST_END,
                EnumSet.of(Meal.BREAKFAST, Meal.LUNCH),
                ANY);
    }

    /** From a trip's first day on, until one moves on. */
    static Stage beginning(int nights, int allDays) {
        Stage whole = whole(allDays);
        return new Stage(0, nights + 1, allDays, whole.begin, whole.firstMeals, ANY, whole.end, whole.lastMeals, ANY);
    }

    /** The next one, reached by a transfer. */
    Stage next(Transfer transfer, int nights) {
        Stage whole = whole(allDays);
        return new Stage(
                transfer.day(),
                nights + 1,
                allDays,
                transfer.arrive(),
                transfer.when().mealsBehind(),
                transfer.when().visitsBehind(),
                whole.end,
                whole.lastMeals,
                ANY);
    }

    /** The same, left at the end by a transfer. */
    Stage left(Transfer.When when) {
        return new Stage(
                firstDay,
                days,
                allDays,
                begin,
                firstMeals,
                firstVisits,
                when.depart(),
                when.mealsBefore(),
                when.visitsBefore());
    }

    int lastDay() {
        return firstDay + days - 1;
    }

    boolean isFirst() {
        return firstDay == 0;
    }

    boolean isLast() {
        return lastDay() == allDays - 1;
    }
}
