package io.ktravel.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a traveller asks of a journey. What is null or empty is not asked for.
 *
 * @param towns those that may be visited
 * @param visits how many of them, at least 1; each is visited once
 * @param days with the first and the last, which are travelled on
 * @param budget of the whole group, in the currency's smallest unit
 * @param allowed what the houses must not forbid, for example pets
 * @param cuisines each to be eaten once at least, away from the origin; at most {@value #MAX_CUISINES}
 * @param lodgings the kinds of lodging that will do
 * @param unwanted ways of travelling that will not do
 */
public record Request(
        String origin,
        List<Town> towns,
        int visits,
        LocalDate start,
        int days,
        int people,
        @Nullable Long budget,
        @Nullable String allowed,
        List<String> cuisines,
        @Nullable Set<String> lodgings,
        Set<Mode> unwanted) {
    /** As many extra meals as a town's two days of travel have room for, so that covering cuisines never lacks a slot. */
    public static final int MAX_CUISINES = 6;

    public static final int MAX_VISITS = 3;
    public static final int MAX_DAYS = 14;
    public static final int MAX_PEOPLE = 50;

    public Request {
        towns = List.copyOf(towns);
        cuisines = List.copyOf(Set.copyOf(cuisines).stream().sorted().toList());
        lodgings = lodgings == null ? null : Set.copyOf(lodgings);
        unwanted = Set.copyOf(unwanted);
        within("visits", visits, MAX_VISITS);
        within("days", days, MAX_DAYS);
        within("people", people, MAX_PEOPLE);
        if (cuisines.size() > MAX_CUISINES) {
            throw new IllegalArgumentException("at most " + MAX_CUISINES + " cuisines, not " + cuisines.size());
        }
    }

    /** Days that are not travelled on. */
    int fullDays() {
        return days - visits - 1;
    }

    /** The same, asking only for {@code kept}. */
    Request asking(Set<Wish> kept) {
        return new Request(
                origin,
                towns,
                visits,
                start,
                days,
                people,
                kept.contains(Wish.BUDGET) ? budget : null,
                kept.contains(Wish.HOUSE_RULE) ? allowed : null,
                kept.contains(Wish.CUISINES) ? cuisines : List.of(),
                kept.contains(Wish.ROOM_TYPE) ? lodgings : null,
                kept.contains(Wish.TRANSPORTATION) ? unwanted : Set.of());
    }

    Request visiting(int fewer) {
        return new Request(origin, towns, fewer, start, days, people, budget, allowed, cuisines, lodgings, unwanted);
    }

    boolean suits(Lodging lodging) {
        return (allowed == null || !lodging.forbids().contains(allowed))
                && (lodgings == null || lodgings.contains(lodging.kind()));
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " are 1 to " + most + ", not " + value);
        }
    }
}
