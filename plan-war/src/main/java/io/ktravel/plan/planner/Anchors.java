package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is to stay, as a draft has to keep it. Place and time stay; what a row of the catalogue costs follows
 * the catalogue and the group. The rides between two locked neighbours stay with them.
 */
final class Anchors {
    private static final int OPEN_MEAL = 30;

    private final Ground ground;
    private final int people;
    private final Map<Integer, Anchor> whole = new HashMap<>();
    private final Map<Integer, List<Anchor>> some = new HashMap<>();
    private final int[] stays;
    private boolean possible = true;

    private Anchors(Ground ground, int people, int days) {
        this.ground = ground;
        this.people = people;
        this.stays = new int[days];
        Arrays.fill(stays, Step.NOWHERE);
    }

    static Anchors of(Wishes wishes, Ground ground) {
        Anchors anchors = new Anchors(ground, wishes.groupSize(), wishes.days());
        Keeping keeping = wishes.keeping();
        if (keeping.locks().isEmpty()) {
            return anchors;
        }
        PlanFacts facts =
                new PlanFacts(ground.destination.id(), null, null, wishes.groupSize(), null, keeping.itinerary());
        Timeline timeline = new Timeline(facts, ground.catalogue);
        keeping.locks().stream().map(Locked::date).distinct().forEach(date -> {
            long day = ChronoUnit.DAYS.between(wishes.startDate(), date);
            if (day < 0 || day >= wishes.days()) {
                anchors.possible = false;
            } else {
                anchors.keep((int) day, date, keeping.locks(), timeline);
            }
        });
        anchors.fillStays();
        return anchors;
    }

    /** Whether a trip on these days can keep them at all. */
    boolean arePossible() {
        return possible;
    }

    /** A day that stays as it is. */
    @Nullable
    Anchor whole(int day) {
        return whole.get(day);
    }

    boolean isEmpty() {
        return whole.isEmpty() && some.isEmpty();
    }

    /** In the order of their time. */
    List<Anchor> on(int day) {
        return some.getOrDefault(day, List.of());
    }

    /** Where a night is spent; {@link Step#NOWHERE} when nothing says so. */
    int stay(int night) {
        return stays[night];
    }

    Stream<Anchor> all() {
        return Stream.concat(whole.values().stream(), some.values().stream().flatMap(List::stream));
    }

    private void keep(int day, LocalDate date, List<Locked> locks, Timeline timeline) {
        List<Visit> visits = timeline.on(date).toList();
        Set<Integer> positions = locks.stream()
                .filter(lock -> lock.date().equals(date))
                .map(lock -> Optional.ofNullable(lock.position()).orElse(-1))
                .collect(Collectors.toSet());
        if (positions.contains(-1)) {
            whole.put(day, day(day, visits));
            IntStream.range(0, visits.size()).forEach(position -> pin(day, visits.get(position)));
            if (day > 0 && stays[day - 1] == Step.NOWHERE) {
                timeline.on(date.minusDays(1)).forEach(visit -> pin(day - 1, visit));
            }
        } else {
            some.put(day, runs(day, visits, positions));
            positions.forEach(position -> pin(day, visits.get(position)));
        }
    }

    private void pin(int night, Visit visit) {
        int spot = spot(visit);
        if (visit.is(ItemKind.STAY) && spot >= ground.firstStay && night < stays.length - 1) {
            stays[night] = spot;
        }
    }

    /** Nights of which nothing is said are spent where the night before is, or else the one after. */
    private void fillStays() {
        int nights = stays.length - 1;
        for (int night = 1; night < nights; night++) {
            stays[night] = stays[night] == Step.NOWHERE ? stays[night - 1] : stays[night];
        }
        for (int night = nights - 2; night >= 0; night--) {
            stays[night] = stays[night] == Step.NOWHERE ? stays[night + 1] : stays[night];
        }
    }

    private Anchor day(int day, List<Visit> visits) {
        List<Step> steps = visits.stream().map(visit -> step(day, visit)).toList();
        Set<Meal> meals =
                visits.stream().flatMap(visit -> meal(visit).stream()).collect(Collectors.toUnmodifiableSet());
        return new Anchor(
                0,
                0,
                Step.NOWHERE,
                Step.NOWHERE,
                steps,
                steps.stream().mapToLong(this::cost).sum(),
                meals);
    }

    private List<Anchor> runs(int day, List<Visit> visits, Set<Integer> positions) {
        List<Anchor> anchors = new ArrayList<>();
        List<Visit> between = new ArrayList<>();
        boolean joined = false;
        for (int position = 0; position < visits.size(); position++) {
            Visit visit = visits.get(position);
            if (visit.is(ItemKind.TRANSPORT)) {
                between.add(visit);
                continue;
            }
            boolean kept = positions.contains(position);
            if (kept) {
                Anchor anchor = anchor(day, visit);
                Anchor before = joined ? anchors.get(anchors.size() - 1) : null;
                if (before != null && !between.isEmpty() && before.exit() != Step.NOWHERE) {
                    List<Step> rides =
                            between.stream().map(ride -> step(day, ride)).toList();
                    long fares = rides.stream().mapToLong(this::cost).sum();
                    anchors.set(anchors.size() - 1, anchor.after(before, rides, fares));
                } else {
                    anchors.add(anchor);
                }
            }
            joined = kept;
            between.clear();
        }
        anchors.sort(Comparator.comparingInt(Anchor::begin));
        return anchors;
    }

    private Anchor anchor(int day, Visit visit) {
        Step step = step(day, visit);
        Set<Meal> meals = meal(visit).map(Set::of).orElse(Set.of());
        return new Anchor(step.begin(), step.end(), step.spot(), step.spot(), List.of(step), cost(step), meals);
    }

    /** As {@link MealRules} sees it. */
    private static Optional<Meal> meal(Visit visit) {
        boolean eaten = visit.is(ItemKind.MEAL) || visit.is(ItemKind.NOTE) && visit.minutes() >= OPEN_MEAL;
        return eaten ? Meal.at(visit.item().time()) : Optional.empty();
    }

    private Step step(int day, Visit visit) {
        Item item = visit.item();
        int begin = item.time().toSecondOfDay() / 60;
        Entry entry = visit.entry();
        Money price = entry == null || visit.is(ItemKind.NOTE) ? null : MoneyRules.price(visit, entry, people);
        Item now = price == null || price.equals(item.cost())
                ? item
                : new Item(item.time(), item.until(), item.kind(), item.name(), item.place(), price, item.note());
        return Step.kept(day, now, begin, end(visit, begin), spot(visit));
    }

    private static int end(Visit visit, int begin) {
        if (visit.minutes() >= 0) {
            return begin + visit.minutes();
        }
        if (visit.entry() instanceof Place place) {
            return begin + place.visitMinutes();
        }
        return visit.is(ItemKind.MEAL)
                ? begin + Meal.at(visit.item().time()).map(Meal::minutes).orElse(0)
                : begin;
    }

    private int spot(Visit visit) {
        Entry entry = visit.entry();
        if (entry != null) {
            return ground.spot(entry.id());
        }
        PlaceRef place = visit.item().place();
        return place != null && ground.destination.id().equals(place.id()) ? Ground.CENTRE : Step.NOWHERE;
    }

    private long cost(Step step) {
        Money cost = Objects.requireNonNull(step.kept()).cost();
        if (cost == null) {
            return 0;
        }
        possible &= cost.currency().equals(ground.destination.currency());
        return possible ? ground.units(cost) : 0;
    }
}
