package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One draft in the making: a greedy walk through the days that never takes a step after which the next meal or the way
 * home would be out of reach. Used once, by one thread.
 */
final class Attempt implements Proposal {
    private static final int DAY_BEGIN = 8 * 60;
    private static final int DAY_END = 22 * 60 + 30;
    private static final int EARLIEST = TimeRules.DAY_BEGINS.toSecondOfDay() / 60;
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
    private Goal goal;
    private int activities;
    /** Locked ones of the day that are still ahead. */
    private int activitiesAhead;

    /** Whether the night's stay was locked and is behind. */
    private boolean lodged;

    private Attempt(Trip trip, Style style, int stay) {
        this.trip = trip;
        this.style = style;
        this.stay = stay;
        this.choices = new Choices(trip, style, used);
        this.goal = Goal.home(Ground.CENTRE, 0);
        trip.anchors.all().flatMap(anchor -> anchor.steps().stream()).forEach(step -> {
            if (step.spot() != Step.NOWHERE) {
                used.set(step.spot());
            }
        });
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

    @Override
    public long cost() {
        return cost;
    }

    @Override
    public Draft draft() {
        return writing().draft();
    }

    /** What is locked may break a rule, alone or with everything around it. */
    boolean keepsRules() {
        return writing().keepsRules();
    }

    private Writing writing() {
        return new Writing(trip.ground.area(), trip.wishes, List.of(this), List.of());
    }

    Trip trip() {
        return trip;
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
        int home = last ? Ground.CENTRE : stayOf(day);
        Anchor whole = trip.anchors.whole(day);
        if (whole != null) {
            steps.addAll(whole.steps());
            cost += whole.cost();
            here = home;
            return true;
        }
        List<Anchor> anchors = trip.anchors.on(day);
        activities = 0;
        lodged = false;
        activitiesAhead = anchors.stream().mapToInt(Anchor::activities).sum();
        choices.begin(day);
        aim(first(anchors, Goal.home(home, deadline(last, home, anchors))));
        time = begin(first, anchors);
        if (!goal.isWithinReach(trip, day, here, time)) {
            return false;
        }
        if (anchors.isEmpty() || !anchors.get(0).hasBegun(time)) {
            opening(first, last);
        }
        if (!programme(first, last)) {
            return false;
        }
        closing(last, anchors);
        return true;
    }

    private int stayOf(int night) {
        int locked = trip.anchors.stay(night);
        return locked == Step.NOWHERE ? stay : locked;
    }

    private static Goal first(List<Anchor> anchors, Goal home) {
        Goal goal = home;
        for (int i = anchors.size() - 1; i >= 0; i--) {
            goal = goal.after(anchors.get(i));
        }
        return goal;
    }

    /** The last day ends early, unless something locked takes longer. */
    private int deadline(boolean last, int home, List<Anchor> anchors) {
        boolean early = last;
        if (last && !anchors.isEmpty()) {
            Anchor end = anchors.get(anchors.size() - 1);
            early = end.exit() == Step.NOWHERE
                    ? end.end() <= trip.stage.end()
                    : trip.arrival(day, end.exit(), home, end.end(), trip.stage.end()) >= 0;
        }
        return Math.min(early ? trip.stage.end() : DAY_END, trip.limits.dayEnd());
    }

    /** Whoever has something early gets up early. */
    private int begin(boolean first, List<Anchor> anchors) {
        int usual = first ? trip.stage.begin() : DAY_BEGIN;
        if (anchors.isEmpty()) {
            return usual;
        }
        boolean hungry = !first && !hasMeal(anchors, Meal.BREAKFAST);
        int needed = usual + (hungry ? 2 * Meal.BREAKFAST.minutes() : 0);
        return goal.isWithinReach(trip, day, here, needed) ? usual : Math.min(EARLIEST, goal.by());
    }

    private static boolean hasMeal(List<Anchor> anchors, Meal meal) {
        return anchors.stream().anyMatch(anchor -> anchor.meals().contains(meal));
    }

    private void opening(boolean first, boolean last) {
        if (first) {
            if (trip.stage.isFirst()) {
                steps.add(Step.note(day, time, time, Ground.CENTRE, "plan.arrival"));
            }
        } else if (last) {
            steps.add(Step.note(day, time, time, here, "plan.checkOut"));
        }
    }

    private void closing(boolean last, List<Anchor> anchors) {
        boolean arrived = here == goal.spot();
        go(homeward(), goal.spot());
        if (!last) {
            if (!lodged) {
                checkIn();
            }
        } else if (trip.stage.isLast()
                && (!arrived || anchors.isEmpty() || !endsWithNote(anchors.get(anchors.size() - 1)))) {
            steps.add(Step.note(day, time, time, Ground.CENTRE, "plan.departure"));
        }
    }

    /** Whether nothing came after it, and it says that one is there. */
    private boolean endsWithNote(Anchor anchor) {
        Step end = anchor.steps().get(anchor.steps().size() - 1);
        return end.kind() == ItemKind.NOTE && end.equals(steps.get(steps.size() - 1));
    }

    /** From one locked thing to the next and home. Returns false when something of it was missed. */
    private boolean programme(boolean first, boolean last) {
        Deque<Meal> meals = meals(first, last);
        while (true) {
            if (!segment(meals, first, last)) {
                return false;
            }
            Anchor anchor = goal.anchor();
            Goal next = goal.next();
            if (anchor == null || next == null) {
                return true;
            }
            keep(anchor);
            if (!next.isWithinReach(trip, day, here, time)) {
                return false;
            }
            aim(next);
        }
    }

    private void aim(Goal next) {
        goal = next;
        choices.aim(next);
    }

    private Deque<Meal> meals(boolean first, boolean last) {
        List<Anchor> anchors = trip.anchors.on(day);
        Deque<Meal> meals = new ArrayDeque<>();
        for (Meal meal : Meal.values()) {
            boolean outside = first && !trip.stage.firstMeals().contains(meal)
                    || last && !trip.stage.lastMeals().contains(meal);
            if (!outside && !hasMeal(anchors, meal)) {
                meals.add(meal);
            }
        }
        return meals;
    }

    /** Returns false when a meal was missed. */
    private boolean segment(Deque<Meal> meals, boolean first, boolean last) {
        int usual = Math.min(
                trip.limits.perDay(style.perDay()),
                Math.max(1, trip.ground.destination.places().size() / trip.days));
        int most = Math.min(
                usual,
                Math.min(first ? trip.stage.firstVisits() : Stage.ANY, last ? trip.stage.lastVisits() : Stage.ANY));
        int fewest = Math.min(2, most);
        int morning = first ? 1 : (most + 1) / 2;
        while (!meals.isEmpty()) {
            Meal meal = meals.getFirst();
            boolean waits = canWait(meal) && !choices.mealWithinReach(meal, here, time);
            if (meal != Meal.BREAKFAST) {
                visits(most, meal == Meal.LUNCH ? morning : most, meal, false);
            }
            if (waits) {
                return true;
            }
            if (!meal(meal)) {
                return false;
            }
            meals.removeFirst();
        }
        if (!lodged) {
            visits(most, last ? most : activities + 1, null, !last && activities >= fewest);
        }
        return true;
    }

    /** Whether it is better had behind what is locked next. */
    private boolean canWait(Meal meal) {
        return goal.leavesLater(
                meal.minutes(), meal.from().toSecondOfDay() / 60, meal.until().toSecondOfDay() / 60);
    }

    /**
     * Adds activities as long as the meal after them stays within reach.
     *
     * @param most of the whole day
     * @param soFar of the day until then
     */
    private void visits(int most, int soFar, @Nullable Meal before, boolean onlyByNight) {
        Meal kept = before != null && choices.mealWithinReach(before, here, time) ? before : null;
        int until = before == null ? goal.by() : before.until().toSecondOfDay() / 60 - before.minutes();
        while (activities < soFar && activities + activitiesAhead < most) {
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
        int until = meal.until().toSecondOfDay() / 60;
        int begin = Math.max(time, meal.from().toSecondOfDay() / 60);
        int end = begin + meal.minutes();
        if (!goal.isWithinReach(trip, day, here, end)) {
            if (goal.spot() == Step.NOWHERE) {
                return false;
            }
            go(homeward(), goal.spot());
            begin = Math.max(time, begin);
            end = begin + meal.minutes();
            if (end > until || end > goal.by()) {
                return false;
            }
        }
        if (begin >= until) {
            return false;
        }
        pause(begin);
        steps.add(Step.note(day, begin, end, Step.NOWHERE, "meal." + meal.key()));
        time = end;
        return true;
    }

    private void keep(Anchor anchor) {
        if (anchor.spot() != Step.NOWHERE) {
            Ride ride = homeward();
            int wait = anchor.begin() - ride.arrive();
            go(wait > 0 && trip.runsLater(day, ride, wait) ? ride.later(wait) : ride, anchor.spot());
        }
        pause(anchor.begin());
        steps.addAll(anchor.steps());
        cost += anchor.cost();
        time = anchor.end();
        here = anchor.exit() == Step.NOWHERE ? here : anchor.exit();
        activities += anchor.activities();
        activitiesAhead -= anchor.activities();
        lodged |= anchor.isStay();
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

    /** To where one has to be next. */
    private Ride homeward() {
        Ride ride = trip.ride(day, here, goal.spot(), time, goal.by(), style);
        if (ride == null) {
            throw new IllegalStateException("no way from spot " + here + " at minute " + time + " to " + goal);
        }
        return ride;
    }

    private void checkIn() {
        int begin = Math.max(time, trip.ground.stay(here).checkIn().toSecondOfDay() / 60);
        steps.add(Step.stop(day, ItemKind.STAY, begin, begin, here, "plan.rooms"));
        cost += trip.price(here, 1);
    }

    private void pause(int until) {
        if (until - time >= FREE_TIME) {
            steps.add(Step.note(day, time, until, Step.NOWHERE, "plan.freeTime"));
        }
    }
}
