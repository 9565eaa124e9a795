package io.ktravel.plan.itinerary;

import io.ktravel.chassis.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens on each day of a trip, in the order of the days. An empty one is a plan without a programme. */
public record Itinerary(List<Day> days) {
    public static final int MAX_DAYS = 30;

    private static final Itinerary EMPTY = new Itinerary(List.of());

    public Itinerary(@Nullable List<Day> days) {
        this.days = Bounds.list("days", days, MAX_DAYS);
    }

    public static Itinerary empty() {
        return EMPTY;
    }

    public Stream<Item> items() {
        return days.stream().flatMap(day -> day.items().stream());
    }

    /**
     * The sum of the items' costs; zero in {@code currency} without items.
     *
     * @throws IllegalArgumentException an item costs another currency
     */
    public Money total(String currency) {
        return items().map(Item::cost).filter(Objects::nonNull).reduce(Money.zero(currency), Money::plus);
    }
}
