package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;
import java.time.LocalTime;
import java.util.Set;

/**
 * Where a night is spent.
 *
 * @param roomType {@code private} (a room), {@code entire} (a whole house or flat) or {@code shared} (beds)
 * @param price of one unit for one night
 * @param capacity people in one unit
 * @param minNights the fewest nights that it takes
 * @param checkIn not before this time on the first day
 * @param checkOut not after this time on the last day
 */
public record Stay(
        String id,
        String nameEn,
        String nameKo,
        Point point,
        String roomType,
        Money price,
        int capacity,
        int minNights,
        LocalTime checkIn,
        LocalTime checkOut,
        double rating,
        Set<String> tags)
        implements Entry {
    public int rooms(int people) {
        return (people + capacity - 1) / capacity;
    }

    /** One night for the whole group. */
    public Money price(int people) {
        return price.times(rooms(people));
    }
}
