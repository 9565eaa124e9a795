package io.ktravel.plan.planning;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.Itinerary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in one itinerary than in another one.
 *
 * @param days every day that either of them has, in their order
 * @param costBefore the sum of the items' costs; null when they are of several currencies or too large to add
 */
public record Difference(
        List<DayDifference> days,
        @Nullable Money costBefore,
        @Nullable Money costAfter) {
    /** An item whose time or cost is another one is removed, and added again. */
    public record DayDifference(LocalDate date, List<Item> kept, List<Item> added, List<Item> removed) {}

    static Difference of(Itinerary before, Itinerary after, String currency) {
        List<DayDifference> days = Stream.concat(before.days().stream(), after.days().stream())
                .map(Day::date)
                .distinct()
                .sorted()
                .map(date -> day(date, items(before, date), items(after, date)))
                .toList();
        return new Difference(days, total(before, currency), total(after, currency));
    }

    private static DayDifference day(LocalDate date, List<Item> before, List<Item> after) {
        List<Item> removed = new ArrayList<>(before);
        List<Item> kept = new ArrayList<>();
        List<Item> added = new ArrayList<>();
        after.forEach(item -> (removed.remove(item) ? kept : added).add(item));
        return new DayDifference(date, kept, added, removed);
    }

    private static List<Item> items(Itinerary itinerary, LocalDate date) {
        return itinerary.days().stream()
                .filter(day -> day.date().equals(date))
                .flatMap(day -> day.items().stream())
                .toList();
    }

    private static @Nullable Money total(Itinerary itinerary, String currency) {
        boolean comparable = itinerary
                .items()
                .map(Item::cost)
                .filter(Objects::nonNull)
                .allMatch(cost -> cost.currency().equals(currency));
        try {
            return comparable ? itinerary.total(currency) : null;
        } catch (IllegalArgumentException tooManyDigits) {
            return null;
        }
    }
}
