package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.OpeningHours;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attempts for one trip, from the comfortable to the cheapest: first each style with the stay that suits it best,
 * then the cheapest way of life at every stay. All of them are greedy; only when none of them will do, every other
 * course is tried too.
 */
final class Drafting implements Drafts {
    private static final List<Style> STYLES = List.of(
            new Style(0.05, 4),
            new Style(0.1, 4),
            new Style(0.2, 4),
            new Style(0.4, 4),
            new Style(0.7, 4),
            new Style(1.2, 4),
            new Style(2, 3),
            new Style(4, 3),
            new Style(10, 3));
    private static final Style MIDDLE = new Style(0.4, 4);
    static final Style CHEAPEST = new Style(Style.CHEAPEST, 2);
    private static final double WAY_MINUTE = 0.25;
    private static final int WAYS_A_DAY = 2;

    private final Trip trip;
    private final List<Integer> stays;
    private @Nullable Optional<Attempt> cheapest;
    private boolean complete;

    Drafting(Trip trip) {
        this.trip = trip;
        int nights = trip.days - 1;
        if (!trip.limits.suit(trip.people) || !trip.anchors.arePossible()) {
            this.stays = List.of();
            return;
        }
        if (nights == 0) {
            this.stays = List.of(Ground.CENTRE);
            return;
        }
        int locked = trip.anchors.stay(0);
        this.stays = locked != Step.NOWHERE
                ? List.of(locked)
                : trip.ground
                        .stays()
                        .filter(stay -> trip.ground.stay(stay).minNights() <= nights && !trip.limits.isOut(stay))
                        .boxed()
                        .toList();
    }

    /** @param anyPrice whether the middle price range comes first */
    static Stream<Style> styles(boolean anyPrice) {
        return anyPrice ? Stream.concat(Stream.of(MIDDLE), STYLES.stream()) : STYLES.stream();
    }

    @Override
    public @Nullable Attempt within(@Nullable Money budget) {
        long most = budget == null ? Long.MAX_VALUE : trip.ground.units(budget);
        if (isBeyond(most)) {
            return null;
        }
        return attempts(styles(budget == null))
                .filter(attempt -> attempt.cost() <= most && attempt.keepsRules())
                .findFirst()
                .or(() -> Optional.ofNullable(cheapest())
                        .filter(attempt -> attempt.cost() <= most && attempt.keepsRules())
                        .map(cheapest -> inStyle(most).orElse(cheapest)))
                .orElse(null);
    }

    @Override
    public @Nullable Attempt cheapest() {
        if (cheapest == null) {
            cheapest = Optional.ofNullable(search());
        }
        return cheapest.orElse(null);
    }

    private @Nullable Attempt search() {
        Attempt greedy = attempts(STYLES.stream())
                .min(Comparator.comparingLong(Attempt::cost))
                .orElse(null);
        if (isHopeless()) {
            complete = true;
            return greedy;
        }
        Exhausting exhausting = new Exhausting(trip, CHEAPEST, cheapStays());
        Attempt other = exhausting.cheapest(greedy == null ? Long.MAX_VALUE : greedy.cost() - 1);
        complete = exhausting.isComplete();
        return other == null ? greedy : other;
    }

    /** What is locked keeps a draft from some of its courses, so that there it is never certain. */
    @Override
    public boolean ruleOut(@Nullable Money budget) {
        if (!trip.anchors.isEmpty()) {
            return false;
        }
        long most = budget == null ? Long.MAX_VALUE : trip.ground.units(budget);
        if (isBeyond(most)) {
            return true;
        }
        Attempt least = cheapest();
        return complete && (least == null || least.cost() > most);
    }

    /** Even the nights alone. */
    private boolean isBeyond(long most) {
        return trip.anchors.isEmpty()
                && stays.stream().allMatch(stay -> trip.price(stay, trip.days - 1) > most)
                && !stays.isEmpty();
    }

    /** Where there is a plan for the money, one that is not only cheap. */
    private Optional<Attempt> inStyle(long most) {
        return Optional.ofNullable(new Exhausting(trip, MIDDLE, cheapStays()).first(most))
                .filter(Attempt::keepsRules);
    }

    private boolean isHopeless() {
        return stays.isEmpty()
                || trip.limits.contradict()
                || trip.anchors.isEmpty()
                        && trip.limits
                                .required()
                                .anyMatch(spot -> spot < trip.ground.firstRestaurant && !isEverOpen(spot));
    }

    /** Long enough for a visit, on any day of the trip. */
    private boolean isEverOpen(int place) {
        int minutes = trip.ground.place(place).visitMinutes();
        return IntStream.range(0, trip.days)
                .anyMatch(day -> trip.begin(
                                day,
                                place,
                                day == 0 ? trip.stage.begin() : 0,
                                minutes,
                                day == trip.days - 1 ? trip.stage.end() : OpeningHours.MIDNIGHT)
                        >= 0);
    }

    private int[] cheapStays() {
        return stays.stream()
                .sorted(Comparator.comparingLong(stay -> trip.price(stay, 1)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Made one after another, only as far as somebody asks. */
    private Stream<Attempt> attempts(Stream<Style> styles) {
        Stream<Attempt> styled = styles.map(this::attempt).filter(Objects::nonNull);
        Stream<Attempt> all = Stream.concat(styled, cheap());
        return trip.wishes.keeping().isEmpty()
                ? all
                : Stream.concat(all.filter(Attempt::keepsAllButTheBudget), keepingMore());
    }

    /** What keeps more than it has to keeps that too: at last the plan as it is. */
    private Stream<Attempt> keepingMore() {
        Keeping keeping = trip.wishes.keeping();
        if (!trip.anchors.arePossible()) {
            return Stream.of();
        }
        return Stream.of(keeping.wholeDays(), keeping.everything(trip.wishes.startDate(), trip.wishes.endDate()))
                .filter(more -> !more.equals(keeping))
                .map(more -> new Trip(trip.wishes.with(more), trip.ground, trip.understood, trip.stage))
                .filter(more -> more.anchors.arePossible() && (more.days == 1 || more.anchors.stay(0) != Step.NOWHERE))
                .map(more -> Attempt.make(more, CHEAPEST, more.days == 1 ? Ground.CENTRE : more.anchors.stay(0)))
                .filter(Objects::nonNull)
                .filter(Attempt::keepsAllButTheBudget);
    }

    /** The cheapest way of life, at every stay. */
    private Stream<Attempt> cheap() {
        return Arrays.stream(cheapStays())
                .mapToObj(stay -> Attempt.make(trip, CHEAPEST, stay))
                .filter(Objects::nonNull);
    }

    @Nullable
    Attempt thriftiest() {
        return cheap().min(Comparator.comparingLong(Attempt::cost))
                .orElseGet(() -> trip.limits.required().findAny().isEmpty() || isHopeless()
                        ? null
                        : new Exhausting(trip, CHEAPEST, cheapStays()).cheapest(Long.MAX_VALUE));
    }

    @Nullable
    Attempt attempt(Style style) {
        return stays.stream()
                .sorted(Comparator.comparingDouble(stay -> -suits(stay, style)))
                .map(stay -> Attempt.make(trip, style, stay))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A good stay at a fair price, not far from the places. */
    private double suits(int stay, Style style) {
        double minutes = IntStream.range(1, trip.ground.firstRestaurant)
                        .map(place -> trip.ground.road(stay, place))
                        .average()
                        .orElse(0)
                * 6
                / 25;
        return trip.liking(stay) - style.price(trip.price(stay, 1), trip) - WAYS_A_DAY * WAY_MINUTE * minutes;
    }
}
