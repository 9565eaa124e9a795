package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.catalogue.OpeningHours;
import io.ktravel.plan.catalogue.OpeningHours.Span;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Point;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import io.ktravel.plan.wish.WishKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through every plan of the form that the planner promises, written without looking at how it searches: one stay
 * for all nights; from the centre at 10:00 on the first day, back there by 18:00 on the last; at 08:00 out of bed and
 * by 22:30 in it; every meal of the trip at a restaurant where one is within reach, and else open; on foot up to 1.2 km
 * and not further; at most five visits a day; nothing twice.
 */
final class EveryPlan {
    private static final int FIRST_BEGIN = 10 * 60;
    private static final int BEGIN = 8 * 60;
    private static final int END = 22 * 60 + 30;
    private static final int LAST_END = 18 * 60;
    private static final int CHILDREN_END = 21 * 60;
    private static final int WALK = 12;

    private final Destination town;
    private final LocalDate start;
    private final int days;
    private final int people;
    private final Understood words;
    private final Set<String> used = new HashSet<>();
    private final Set<String> required;
    private final int visitsADay;
    private long least = Long.MAX_VALUE;

    private Stay stay;
    private int day;
    private int visits;

    /** Where one is, and when. */
    private record Here(Point at, int time) {}

    private EveryPlan(Destination town, LocalDate start, int days, int people, Understood words) {
        this.town = town;
        this.start = start;
        this.days = days;
        this.people = people;
        this.words = words;
        this.required = words.of(WishKind.MUST_SEE).map(Wish::subject).collect(Collectors.toSet());
        this.visitsADay = words.of(WishKind.RELAXED).findAny().isPresent() ? 2 : 5;
        this.stay = town.stays().get(0);
    }

    /** What the cheapest costs; nothing when there is no plan at all. */
    static OptionalLong cheapest(Destination town, LocalDate start, int days, int people, Understood words) {
        return new EveryPlan(town, start, days, people, words).search();
    }

    private OptionalLong search() {
        int children = words.of(WishKind.CHILDREN).mapToInt(Wish::number).max().orElse(0);
        if (people <= children) {
            return OptionalLong.empty();
        }
        if (days == 1) {
            wake(0);
        } else {
            town.stays().stream()
                    .filter(one -> isAllowed(one) && one.minNights() < days)
                    .forEach(one -> {
                        stay = one;
                        wake(0);
                    });
        }
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    private void wake(long cost) {
        int before = visits;
        visits = 0;
        boolean first = day == 0;
        Here here = first ? new Here(town.centre(), FIRST_BEGIN) : new Here(stay.point(), BEGIN);
        if (isHomeWithinReach(here)) {
            walkOn(here, meals(), cost);
        }
        visits = before;
    }

    private Deque<Meal> meals() {
        Deque<Meal> meals = new ArrayDeque<>(List.of(Meal.values()));
        if (day == 0) {
            meals.remove(Meal.BREAKFAST);
        }
        if (isLast()) {
            meals.remove(Meal.DINNER);
        }
        return meals;
    }

    private boolean isLast() {
        return day == days - 1;
    }

    /** Everything that can be done next: a visit, the next meal, or at last to go home. */
    private void walkOn(Here here, Deque<Meal> meals, long cost) {
        if (cost >= least) {
            return;
        }
        visitAny(here, meals, cost);
        if (meals.isEmpty()) {
            goHome(here, cost);
        } else {
            Deque<Meal> later = new ArrayDeque<>(meals);
            eat(here, later.removeFirst(), later, cost);
        }
    }

    private void visitAny(Here here, Deque<Meal> meals, long cost) {
        if (visits == visitsADay) {
            return;
        }
        boolean hungry = !meals.isEmpty() && isWithinReach(meals.getFirst(), here);
        for (Place place : town.places()) {
            if (used.contains(place.id()) || !isAllowed(place)) {
                continue;
            }
            for (Transport mode : town.transports()) {
                int arrive = arrive(mode, here, place.point());
                if (arrive < 0) {
                    continue;
                }
                for (int begin : begins(place, arrive)) {
                    Here there = new Here(place.point(), begin + place.visitMinutes());
                    if (isHomeWithinReach(there) && (!hungry || isOnTime(place, meals.getFirst(), there))) {
                        used.add(place.id());
                        visits++;
                        walkOn(there, meals, cost + fare(mode, here, place.point()) + units(place.price(people)));
                        visits--;
                        used.remove(place.id());
                    }
                }
            }
        }
    }

    private boolean isOnTime(Place place, Meal meal, Here there) {
        used.add(place.id());
        boolean onTime = isWithinReach(meal, there);
        used.remove(place.id());
        return onTime;
    }

    /** As early as the hours allow, and behind time that is to be free. */
    private List<Integer> begins(Place place, int arrive) {
        List<Integer> begins = new ArrayList<>();
        List<Integer> earliest = new ArrayList<>(List.of(arrive));
        words.of(WishKind.FREE)
                .filter(wish -> wish.isFor(day + 1, days))
                .forEach(wish -> earliest.add(Math.max(arrive, wish.part().until())));
        for (int from : earliest) {
            for (Span span : place.hours().on(date())) {
                int begin = Math.max(from, span.from());
                if (begin + place.visitMinutes() <= span.until() && !isFree(begin, begin + place.visitMinutes())) {
                    begins.add(begin);
                }
            }
        }
        return begins.stream().distinct().toList();
    }

    private boolean isFree(int begin, int end) {
        return words.of(WishKind.FREE)
                .filter(wish -> wish.isFor(day + 1, days))
                .anyMatch(wish -> begin < wish.part().until() && wish.part().from() < end);
    }

    private void eat(Here here, Meal meal, Deque<Meal> later, long cost) {
        boolean served = false;
        for (Restaurant restaurant : town.restaurants()) {
            for (Transport mode : town.transports()) {
                int end = mealEnd(restaurant, meal, here, mode);
                if (end >= 0) {
                    served = true;
                    used.add(restaurant.id());
                    long all = cost + fare(mode, here, restaurant.point()) + units(restaurant.price(people));
                    walkOn(new Here(restaurant.point(), end), later, all);
                    used.remove(restaurant.id());
                }
            }
        }
        if (!served) {
            leaveOpen(here, meal, later, cost);
        }
    }

    /** Somewhere on the way, or at home. */
    private void leaveOpen(Here here, Meal meal, Deque<Meal> later, long cost) {
        Here eaten = picnic(here, meal);
        if (eaten != null && isHomeWithinReach(eaten)) {
            walkOn(eaten, later, cost);
        }
        for (Transport mode : town.transports()) {
            int arrive = arrive(mode, here, home());
            if (arrive >= 0 && arrive <= homeBy()) {
                Here atHome = picnic(new Here(home(), arrive), meal);
                if (atHome != null && atHome.time() <= homeBy()) {
                    walkOn(atHome, later, cost + fare(mode, here, home()));
                }
            }
        }
    }

    private static Here picnic(Here here, Meal meal) {
        int begin = Math.max(here.time(), minutes(meal.from()));
        return begin < minutes(meal.until()) ? new Here(here.at(), begin + meal.minutes()) : null;
    }

    private void goHome(Here here, long cost) {
        for (Transport mode : town.transports()) {
            int arrive = arrive(mode, here, home());
            if (arrive < 0 || arrive > homeBy()) {
                continue;
            }
            long all = cost + fare(mode, here, home());
            if (isLast()) {
                if (all < least && hasAll()) {
                    least = all;
                }
            } else {
                day++;
                wake(all + units(stay.price(people)));
                day--;
            }
        }
    }

    private boolean hasAll() {
        return required.stream()
                .allMatch(id -> used.contains(id) || days > 1 && stay.id().equals(id));
    }

    private boolean isWithinReach(Meal meal, Here here) {
        return town.restaurants().stream()
                .anyMatch(restaurant ->
                        town.transports().stream().anyMatch(mode -> mealEnd(restaurant, meal, here, mode) >= 0));
    }

    /** −1 when it cannot be had there, or only by not coming home. */
    private int mealEnd(Restaurant restaurant, Meal meal, Here here, Transport mode) {
        int arrive = arrive(mode, here, restaurant.point());
        if (arrive < 0
                || used.contains(restaurant.id())
                || !isAllowed(restaurant)
                || !restaurant.meals().contains(meal)) {
            return -1;
        }
        for (Span span : restaurant.hours().on(date())) {
            int begin = Math.max(Math.max(arrive, minutes(meal.from())), span.from());
            int end = begin + meal.minutes();
            if (end <= Math.min(span.until(), minutes(meal.until()))
                    && isHomeWithinReach(new Here(restaurant.point(), end))) {
                return end;
            }
        }
        return -1;
    }

    private boolean isHomeWithinReach(Here here) {
        return town.transports().stream()
                .mapToInt(mode -> arrive(mode, here, home()))
                .anyMatch(arrive -> arrive >= 0 && arrive <= homeBy());
    }

    /** By the first one that runs; −1 when there is none. */
    private int arrive(Transport mode, Here here, Point to) {
        int road = here.at().roadTo(to);
        if (road == 0) {
            return here.time();
        }
        if (!mode.reaches(road) || mode.isWalk() != road <= WALK) {
            return -1;
        }
        OpeningHours hours = mode.hours();
        for (Span span : hours.on(date())) {
            int arrive = Math.max(here.time(), span.from()) + mode.minutes(road);
            if (arrive <= span.until()) {
                return arrive;
            }
        }
        return -1;
    }

    private long fare(Transport mode, Here here, Point to) {
        int road = here.at().roadTo(to);
        return road == 0 ? 0 : units(mode.price(road, people));
    }

    private boolean isAllowed(Entry entry) {
        return words.hard().noneMatch(wish -> Limits.refuses(wish, entry));
    }

    private Point home() {
        return isLast() ? town.centre() : stay.point();
    }

    private int homeBy() {
        boolean children = words.of(WishKind.CHILDREN).findAny().isPresent();
        return Math.min(isLast() ? LAST_END : END, children ? CHILDREN_END : END);
    }

    private LocalDate date() {
        return start.plusDays(day);
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** Won have no smaller unit. */
    private static long units(Money money) {
        return money.amount().longValueExact();
    }
}
