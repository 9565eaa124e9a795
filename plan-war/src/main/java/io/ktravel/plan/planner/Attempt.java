package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One draft in the making: a greedy walk through the days that never takes a step after which the next meal or the way
 * home would be out of reach. Used once, by one thread.
 */
final class Attempt {
    private static final int FIRST_BEGIN = 10 * 60;
    private static final int DAY_BEGIN = 8 * 60;
    private static final int DAY_END = 22 * 60 + 30;
    private static final int LAST_END = 18 * 60;
    /** A pause as long as this is named in the plan. */
    private static final int FREE_TIME = 60;

    private final Trip trip;
    private final Style style;
    private final int stay;
    private final Choices choices;
    private final List<Step> steps = new ArrayList<>();
    private final BitSet used = new BitSet();
    private long cost;
    private int day;
    private int time;
    private int here = Ground.CENTRE;
    private int home;
    private int deadline;
    private int activities;

    private Attempt(Trip trip, Style style, int stay) {
        this.trip = trip;
        this.style = style;
        this.stay = stay;
        this.choices = new Choices(trip, style, used);
    }

    /**
     * @param stay the spot where the nights are spent; {@link Ground#CENTRE} for a trip of one day
     * @return nothing when the stay cannot be reached, only by missing a meal, or without something that must be in the plan
     */
    static @Nullable Attempt make(Trip trip, Style style, int stay) {
        Attempt attempt = new Attempt(trip, style, stay);
        for (attempt.day = 0; attempt.day < trip.days; attempt.day++) {
            if (!attempt.day()) {
                return null;
            }
        }
        return trip.limits.has(attempt.used, stay) ? attempt : null;
    }

    /** For the whole group, in the currency's smallest unit. */
    long cost() {
        return cost;
    }

    int stay() {
        return stay;
    }

    List<Step> steps() {
        return steps;
    }

    private boolean day() {
        boolean first = day == 0;
        boolean last = day == trip.days - 1;
        home = last ? Ground.CENTRE : stay;
        deadline = last ? LAST_END : Math.min(DAY_END, trip.limits.dayEnd());
        activities = 0;
        time = first ? FIRST_BEGIN : DAY_BEGIN;
        choices.begin(day, home, deadline);
        if (trip.arrival(day, here, home, time, deadline) < 0) {
            return false;
        }
        if (first) {
            steps.add(Step.note(day, time, time, Ground.CENTRE, "plan.arrival"));
        } else if (last) {
            steps.add(Step.note(day, time, time, stay, "plan.checkOut"));
        }
        if (!programme(first, last)) {
            return false;
        }
        goHome();
        if (last) {
            steps.add(Step.note(day, time, time, Ground.CENTRE, "plan.departure"));
        } else {
            checkIn();
        }
        return true;
    }

    /** Returns false when a meal was missed. */
    private boolean programme(boolean first, boolean last) {
        int most = Math.min(
                trip.limits.perDay(style.perDay()),
                Math.max(1, trip.ground.destination.places().size() / trip.days));
        int fewest = Math.min(2, most);
        if (!first && !meal(Meal.BREAKFAST)) {
            return false;
        }
        visits(first ? 1 : (most + 1) / 2, Meal.LUNCH, false);
        if (!meal(Meal.LUNCH)) {
            return false;
        }
        visits(most, last ? null : Meal.DINNER, false);
        if (!last) {
            if (!meal(Meal.DINNER)) {
                return false;
            }
            visits(Math.min(most, activities + 1), null, activities >= fewest);
        }
        return true;
    }

    /** Adds activities until the day has {@code most}, as long as the meal after them stays within reach. */
    private void visits(int most, @Nullable Meal before, boolean onlyByNight) {
        Meal kept = before != null && choices.mealWithinReach(before, here, time) ? before : null;
        int until = before == null ? deadline : before.until().toSecondOfDay() / 60 - before.minutes();
        while (activities < most) {
            Stop visit = choices.visit(here, time, until, kept, onlyByNight);
            if (visit == null) {
                return;
            }
            stop(visit, ItemKind.ACTIVITY, "");
            activities++;
        }
    }

    /** Returns false when it would be too late for the meal. */
    private boolean meal(Meal meal) {
        Stop stop = choices.meal(meal, here, time);
        if (stop != null) {
            stop(stop, ItemKind.MEAL, "meal." + meal.key());
            return true;
        }
        int begin = Math.max(time, meal.from().toSecondOfDay() / 60);
        int end = begin + meal.minutes();
        if (trip.arrival(day, here, home, end, deadline) < 0) {
            goHome();
            begin = Math.max(time, begin);
            end = begin + meal.minutes();
            if (end > meal.until().toSecondOfDay() / 60) {
                return false;
            }
        }
        pause(begin);
        steps.add(Step.note(day, begin, end, Step.NOWHERE, "meal." + meal.key()));
        time = end;
        return true;
    }

    private void stop(Stop stop, ItemKind kind, String label) {
        go(stop.ride(), stop.spot());
        steps.add(Step.stop(day, kind, stop.begin(), stop.end(), stop.spot(), label));
        time = stop.end();
        cost += trip.price(stop.spot(), 1);
        used.set(stop.spot());
        choices.taken(stop.spot());
    }

    private void go(Ride ride, int to) {
        pause(ride.depart());
        if (ride.mode() != Ride.NONE) {
            steps.add(Step.ride(day, ride, here, to));
        }
        cost += ride.fare();
        time = ride.arrive();
        here = to;
    }

    private void goHome() {
        Ride ride = trip.ride(day, here, home, time, deadline, style);
        if (ride == null) {
            throw new IllegalStateException("no way home from spot " + here + " at minute " + time);
        }
        go(ride, home);
    }

    private void checkIn() {
        int begin = Math.max(time, trip.ground.stay(stay).checkIn().toSecondOfDay() / 60);
        steps.add(Step.stop(day, ItemKind.STAY, begin, begin, stay, "plan.rooms"));
        cost += trip.price(stay, 1);
    }

    private void pause(int until) {
        if (until - time >= FREE_TIME) {
            steps.add(Step.note(day, time, until, Step.NOWHERE, "plan.freeTime"));
        }
    }
}
