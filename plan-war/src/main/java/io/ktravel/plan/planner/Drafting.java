package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attempts for one trip, from the comfortable to the cheapest: first each style with the stay that suits it best,
 * then the cheapest way of life at every stay.
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
        return attempts(styles(budget == null))
                .filter(attempt -> attempt.cost() <= most)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Attempt cheapest() {
        return attempts(STYLES.stream())
                .min(Comparator.comparingLong(Attempt::cost))
                .orElse(null);
    }

    /** Made one after another, only as far as somebody asks. */
    private Stream<Attempt> attempts(Stream<Style> styles) {
        Stream<Attempt> styled = styles.map(this::attempt).filter(Objects::nonNull);
        Stream<Attempt> all = Stream.concat(styled, cheap());
        return trip.wishes.keeping().isEmpty() ? all : Stream.concat(all.filter(Attempt::keepsRules), keepingMore());
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
                .filter(Attempt::keepsRules);
    }

    /** The cheapest way of life, at every stay. */
    private Stream<Attempt> cheap() {
        return stays.stream()
                .sorted(Comparator.comparingLong(stay -> trip.price(stay, 1)))
                .map(stay -> Attempt.make(trip, CHEAPEST, stay))
                .filter(Objects::nonNull);
    }

    @Nullable
    Attempt thriftiest() {
        return cheap().min(Comparator.comparingLong(Attempt::cost)).orElse(null);
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
