package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One draft in the making: a walk through the days that never takes a step after which the next meal or the way home
 * would be out of reach. Greedy, unless its course says otherwise. Used once, by one thread.
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
    private final Course course;
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

    private Attempt(Trip trip, Style style, int stay, Course course) {
        this.trip = trip;
        this.style = style;
        this.stay = stay;
        this.course = course;
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
        return make(trip, style, stay, Course.straight());
    }

    /** @param stays to choose from, the best first */
    static @Nullable Attempt make(Trip trip, Style style, int[] stays, Course course) {
        int turn = course.turn();
        course.taken(turn + 1 < stays.length);
        return turn < stays.length ? make(trip, style, stays[turn], course) : null;
    }

    private static @Nullable Attempt make(Trip trip, Style style, int stay, Course course) {
        Attempt attempt = new Attempt(trip, style, stay, course);
        for (attempt.day = 0; attempt.day < trip.days; attempt.day++) {
            if (!attempt.day()) {
                return null;
            }
        }
        return trip.limits.has(attempt.used, stay) && course.affords(attempt.cost) ? attempt : null;
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
        return trip.wishes.keeping().isEmpty() || writing().keepsRules();
    }

    boolean keepsAllButTheBudget() {
        return trip.wishes.keeping().isEmpty() || writing().keepsAllButTheBudget();
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
        if (!isAffordable() || !goal.isWithinReach(trip, day, here, time)) {
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
        boolean early = !goal.isWithinReach(trip, day, here, needed);
        return early || !first && takesOther() ? Math.min(EARLIEST, goal.by()) : usual;
    }

    /** Of two ways to go on. */
    private boolean takesOther() {
        if (!course.isFree()) {
            return false;
        }
        int turn = course.turn();
        course.taken(turn == 0);
        return turn > 0;
    }

    /** Whether it can still cost as little as it must, with the nights ahead. */
    private boolean isAffordable() {
        int nights = Math.max(0, trip.days - 1 - day);
        return course.affords(cost + (trip.anchors.isEmpty() ? nights * trip.price(stay, 1) : 0));
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
        int allowed =
                Math.min(first ? trip.stage.firstVisits() : Stage.ANY, last ? trip.stage.lastVisits() : Stage.ANY);
        int most = Math.min(usual, allowed);
        int fewest = Math.min(2, most);
        int morning = first ? 1 : (most + 1) / 2;
        while (!meals.isEmpty()) {
            Meal meal = meals.getFirst();
            boolean waits = canWait(meal) && (!choices.mealWithinReach(meal, here, time) || takesOther());
            int soFar = meal == Meal.BREAKFAST ? 0 : meal == Meal.LUNCH ? morning : most;
            if (!visits(most, allowed, soFar, meals, waits ? null : meal, false)) {
                return false;
            }
            if (waits) {
                return true;
            }
            if (!meal(meal)) {
                return false;
            }
            meals.removeFirst();
        }
        return lodged
                || visits(most, allowed, last ? most : activities + 1, meals, null, !last && activities >= fewest);
    }

    /** Whether it is better had behind what is locked next. */
    private boolean canWait(Meal meal) {
        return goal.leavesLater(
                meal.minutes(), meal.from().toSecondOfDay() / 60, meal.until().toSecondOfDay() / 60);
    }

    /**
     * Adds activities as long as the meal after them stays within reach. Returns false when the course asks for one that
     * there is not.
     *
     * @param most of the whole day
     * @param allowed of the whole day, by somebody who has no pace
     * @param soFar of the day until then
     * @param meals still to be had
     * @param before the one that it is to be over before
     */
    private boolean visits(
            int most, int allowed, int soFar, Deque<Meal> meals, @Nullable Meal before, boolean onlyByNight) {
        Meal kept = before != null && choices.mealWithinReach(before, here, time) ? before : null;
        int until = before == null ? goal.by() : before.until().toSecondOfDay() / 60 - before.minutes();
        if (course.isFree()) {
            if (isBeaten(meals, kept != null)) {
                return false;
            }
            int all = Math.min(allowed, trip.limits.mostPerDay());
            int latest =
                    before == null || kept != null ? goal.by() : before.until().toSecondOfDay() / 60 - 1;
            return anyVisits(Math.min(soFar, most - activitiesAhead), all - activitiesAhead, meals, kept, latest);
        }
        while (activities < soFar && activities + activitiesAhead < most) {
            Stop visit = choices.visit(here, time, until, kept, onlyByNight);
            if (visit == null) {
                return true;
            }
            visit(visit);
        }
        return true;
    }

    /** At every turn the best visit, none, or another one; none first when there were as many as usual. */
    private boolean anyVisits(int usual, int all, Deque<Meal> meals, @Nullable Meal kept, int until) {
        while (activities < all) {
            int turn = course.turn();
            int none = activities < usual ? 1 : 0;
            int rank = turn > none ? turn - 1 : turn;
            List<Stop> visits = choices.visits(here, time, until, kept, rank + 2);
            if (turn == none || visits.isEmpty() && turn == 0) {
                course.taken(turn == 0 ? !visits.isEmpty() : visits.size() > 1);
                return true;
            }
            course.taken(turn == 0 || visits.size() > rank + 1);
            if (rank >= visits.size()) {
                return false;
            }
            visit(visits.get(rank));
            if (!isAffordable() || isBeaten(meals, kept != null)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBeaten(Deque<Meal> meals, boolean hungry) {
        Seen.Place place = new Seen.Place(
                stay, day, here, meals.size(), hungry, activities, activitiesAhead, lodged, (BitSet) used.clone());
        return course.isBeaten(place, time, cost);
    }

    private void visit(Stop visit) {
        stop(visit, ItemKind.ACTIVITY, "");
        activities++;
    }

    /** Returns false when it would be too late for the meal. */
    private boolean meal(Meal meal) {
        int turn = course.turn();
        Stop stop = course.isFree() ? meal(meal, turn) : choices.meal(meal, here, time);
        if (stop != null) {
            stop(stop, ItemKind.MEAL, "meal." + meal.key());
            return isAffordable();
        }
        if (turn > 0) {
            return false;
        }
        int until = meal.until().toSecondOfDay() / 60;
        int begin = Math.max(time, meal.from().toSecondOfDay() / 60);
        boolean elsewhere = goal.spot() != Step.NOWHERE && goal.spot() != here;
        boolean tooLong = !goal.isWithinReach(trip, day, here, begin + meal.minutes());
        if (tooLong && !elsewhere) {
            return false;
        }
        if (tooLong || elsewhere && takesOther()) {
            Ride home = homeBy(Math.min(goal.by() - meal.minutes(), until - 1));
            if (home == null) {
                return false;
            }
            go(home, goal.spot());
            begin = Math.max(time, begin);
        }
        int end = begin + meal.minutes();
        if (begin >= until || elsewhere && here == goal.spot() && end > goal.by()) {
            return false;
        }
        pause(begin);
        steps.add(Step.note(day, begin, end, Step.NOWHERE, "meal." + meal.key()));
        time = end;
        return true;
    }

    /** The way there that suits best, or another one; nothing when none is that early. */
    private @Nullable Ride homeBy(int latest) {
        if (!course.isFree()) {
            return trip.ride(day, here, goal.spot(), time, latest, style);
        }
        List<Ride> rides = trip.rides(day, here, goal.spot(), time, latest).stream()
                .sorted(Comparator.comparingDouble(ride -> trip.burden(ride, style)))
                .toList();
        int turn = course.turn();
        course.taken(turn + 1 < rides.size());
        return turn < rides.size() ? rides.get(turn) : null;
    }

    private @Nullable Stop meal(Meal meal, int turn) {
        List<Stop> stops = choices.meals(meal, here, time, turn + 2);
        choices.had(meal);
        course.taken(stops.size() > turn + 1);
        return turn < stops.size() ? stops.get(turn) : null;
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
