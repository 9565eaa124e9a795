package io.ktravel.plan.planner;

import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.Itinerary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan that is planned anew, and what of it is to stay.
 *
 * @param locks each is a wish of its own; at most {@value #MAX_LOCKS}
 */
public record Keeping(Itinerary itinerary, List<Locked> locks) {
    public static final int MAX_LOCKS = 30;

    private static final Keeping NOTHING = new Keeping(Itinerary.empty(), List.of());

    public Keeping {
        locks = List.copyOf(locks);
    }

    static Keeping nothing() {
        return NOTHING;
    }

    boolean isEmpty() {
        return locks.isEmpty();
    }

    /** The days with something locked as they are. */
    Keeping wholeDays() {
        return new Keeping(
                itinerary,
                locks.stream()
                        .map(lock -> new Locked(lock.date(), null))
                        .distinct()
                        .toList());
    }

    /** All that it has of those days as it is. */
    Keeping everything(LocalDate from, LocalDate until) {
        return new Keeping(
                itinerary,
                itinerary.days().stream()
                        .map(Day::date)
                        .filter(date -> !date.isBefore(from) && !date.isAfter(until))
                        .map(date -> new Locked(date, null))
                        .toList());
    }

    /** The item that a lock is about; nothing when it is about a whole day. */
    Optional<Item> item(Locked lock) {
        Integer position = lock.position();
        return position == null
                ? Optional.empty()
                : itinerary.days().stream()
                        .filter(day -> day.date().equals(lock.date()))
                        .map(day -> day.items().get(position))
                        .findFirst();
    }

    /** Without the locks that are not named. */
    Keeping only(Set<String> rules) {
        return new Keeping(
                itinerary,
                locks.stream().filter(lock -> rules.contains(lock.rule())).toList());
    }
}
