package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the best next stop of an attempt. */
final class Choices {
    private static final double WAITING_MINUTE = 0.15;
    private static final double SAME_SORT_TODAY = 3;
    private static final double SAME_SORT_BEFORE = 1;
    private static final double WAY_HOME = 0.5;

    private final Trip trip;
    private final Ground ground;
    private final Style style;
    private final BitSet used;
    private final Larder larder;
    private final int[] sortsToday;
    private final int[] sorts;
    private int day;
    private Goal goal;

    Choices(Trip trip, Style style, BitSet used) {
        this.trip = trip;
        this.ground = trip.ground;
        this.style = style;
        this.used = used;
        this.larder = new Larder(trip);
        this.goal = Goal.home(Ground.CENTRE, 0);
        this.sorts = new int[ground.spots + 1];
        this.sortsToday = new int[ground.spots + 1];
    }

    void begin(int day) {
        this.day = day;
        Arrays.fill(sortsToday, 0);
    }

    /** From now on with this ahead. */
    void aim(Goal next) {
        this.goal = next;
    }

    void taken(int spot) {
        sorts[ground.sort(spot)]++;
        sortsToday[ground.sort(spot)]++;
        larder.taken(spot);
    }

    /** @param next the meal that must still be within reach afterwards */
    @Nullable
    Stop visit(int from, int time, int until, @Nullable Meal next, boolean onlyByNight) {
        Stop best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int spot = 1; spot < ground.firstRestaurant; spot++) {
            if (used.get(spot)
                    || trip.limits.isOut(spot)
                    || onlyByNight && !ground.place(spot).tags().contains("night")) {
                continue;
            }
            int minutes = ground.place(spot).visitMinutes();
            Stop stop = visit(spot, from, time, minutes, until);
            if (stop == null) {
                continue;
            }
            double score = score(stop);
            if (score > most && (next == null || mealWithinReach(next, spot, stop.end()))) {
                most = score;
                best = stop;
            }
        }
        return best;
    }

    /** Restaurants that another meal of the trip will need are only taken when there is no other. */
    @Nullable
    Stop meal(Meal meal, int from, int time) {
        Stop stop = meal(meal, from, time, true);
        Stop any = stop == null ? meal(meal, from, time, false) : stop;
        larder.had(meal);
        return any;
    }

    /** The best {@code count} of all visits and all ways to them. */
    List<Stop> visits(int from, int time, int until, @Nullable Meal next, int count) {
        List<Stop> all = new ArrayList<>();
        for (int spot = 1; spot < ground.firstRestaurant; spot++) {
            if (!used.get(spot) && !trip.limits.isOut(spot)) {
                int minutes = ground.place(spot).visitMinutes();
                int latest = Math.min(goal.by(), until - minutes);
                for (Ride ride : trip.rides(day, from, spot, time, latest)) {
                    add(visit(spot, ride, time, minutes, until), all);
                }
            }
        }
        return best(all, stop -> next == null || mealWithinReach(next, stop.spot(), stop.end()), count);
    }

    /** The best {@code count} restaurants and ways to them; at last those that another meal will need. */
    List<Stop> meals(Meal meal, int from, int time, int count) {
        List<Stop> sparing = new ArrayList<>();
        List<Stop> others = new ArrayList<>();
        for (int spot = ground.firstRestaurant; spot < ground.firstStay; spot++) {
            if (!isOut(spot, meal)) {
                int latest = Math.min(goal.by(), until(meal) - meal.minutes());
                for (Ride ride : trip.rides(day, from, spot, time, latest)) {
                    Stop stop = stop(spot, ride, from(meal), meal.minutes(), until(meal));
                    add(stop, larder.needs(spot, meal) ? others : sparing);
                }
            }
        }
        List<Stop> best = best(sparing, any -> true, count);
        return Stream.concat(best.stream(), best(others, any -> true, count - best.size()).stream())
                .toList();
    }

    /** One more meal is behind, wherever it was had. */
    void had(Meal meal) {
        larder.had(meal);
    }

    private static void add(@Nullable Stop stop, List<Stop> to) {
        if (stop != null) {
            to.add(stop);
        }
    }

    private List<Stop> best(List<Stop> stops, Predicate<Stop> fits, int count) {
        Map<Stop, Double> scores = new IdentityHashMap<>();
        stops.forEach(stop -> scores.put(stop, score(stop)));
        return stops.stream()
                .sorted(Comparator.comparingDouble(stop -> -Objects.requireNonNull(scores.get(stop))))
                .filter(fits)
                .limit(Math.max(0, count))
                .toList();
    }

    boolean mealWithinReach(Meal meal, int from, int time) {
        for (int spot = ground.firstRestaurant; spot < ground.firstStay; spot++) {
            if (isOut(spot, meal)) {
                continue;
            }
            int arrive = trip.arrival(day, from, spot, time, goal.by());
            int begin =
                    arrive < 0 ? -1 : trip.begin(day, spot, Math.max(arrive, from(meal)), meal.minutes(), until(meal));
            if (begin >= 0 && goal.isWithinReach(trip, day, spot, begin + meal.minutes())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Stop meal(Meal meal, int from, int time, boolean sparing) {
        Stop best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int spot = ground.firstRestaurant; spot < ground.firstStay; spot++) {
            if (isOut(spot, meal) || sparing && larder.needs(spot, meal)) {
                continue;
            }
            Ride ride = trip.ride(day, from, spot, time, Math.min(goal.by(), until(meal) - meal.minutes()), style);
            Stop stop = ride == null ? null : stop(spot, ride, from(meal), meal.minutes(), until(meal));
            if (stop != null && score(stop) > most) {
                most = score(stop);
                best = stop;
            }
        }
        return best;
    }

    private boolean isOut(int restaurant, Meal meal) {
        return used.get(restaurant) || trip.limits.isOut(restaurant) || !trip.serves(restaurant, meal);
    }

    private @Nullable Stop visit(int spot, int from, int time, int minutes, int until) {
        Ride ride = trip.ride(day, from, spot, time, Math.min(goal.by(), until - minutes), style);
        return ride == null ? null : visit(spot, ride, time, minutes, until);
    }

    /** Not in the time that is to be free, but perhaps behind it. */
    private @Nullable Stop visit(int spot, Ride ride, int time, int minutes, int until) {
        int earliest = time;
        while (true) {
            Stop stop = stop(spot, ride, earliest, minutes, until);
            int free = stop == null ? -1 : trip.limits.freeUntil(day, stop.begin(), stop.end());
            if (free < 0) {
                return stop;
            }
            earliest = free;
        }
    }

    /** Nothing when it is closed or leaves no way home. Leaves late rather than wait at the door. */
    private @Nullable Stop stop(int spot, Ride ride, int earliest, int minutes, int latestEnd) {
        int begin = trip.begin(day, spot, Math.max(ride.arrive(), earliest), minutes, Math.min(latestEnd, goal.by()));
        if (begin < 0 || !goal.isWithinReach(trip, day, spot, begin + minutes)) {
            return null;
        }
        int wait = begin - ride.arrive();
        Ride punctual = wait > 0 && trip.runsLater(day, ride, wait) ? ride.later(wait) : ride;
        return new Stop(spot, punctual, begin, begin + minutes);
    }

    private double score(Stop stop) {
        int spot = stop.spot();
        int sort = ground.sort(spot);
        Ride back =
                goal.spot() == Step.NOWHERE ? null : trip.ride(day, spot, goal.spot(), stop.end(), goal.by(), style);
        return trip.liking(spot)
                - style.price(trip.price(spot, 1), trip)
                - trip.burden(stop.ride(), style)
                - (back == null ? 0 : WAY_HOME * trip.burden(back, style))
                - SAME_SORT_TODAY * sortsToday[sort]
                - SAME_SORT_BEFORE * sorts[sort];
    }

    private static int from(Meal meal) {
        return meal.from().toSecondOfDay() / 60;
    }

    private static int until(Meal meal) {
        return meal.until().toSecondOfDay() / 60;
    }
}
