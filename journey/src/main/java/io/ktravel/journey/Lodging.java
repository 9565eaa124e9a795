package io.ktravel.journey;

import java.util.Set;

/**
 * Somewhere to sleep.
 *
 * @param kind what is let, for example a private room
 * @param price of one unit and night, in the currency's smallest unit
 * @param sleeps people in one unit, at least 1
 * @param forbids what the house does not allow, for example pets
 */
public record Lodging(String name, String kind, long price, int minNights, int sleeps, Set<String> forbids) {
    public Lodging {
        forbids = Set.copyOf(forbids);
        if (price < 0 || sleeps < 1) {
            throw new IllegalArgumentException("a lodging has a price and beds, not " + price + " and " + sleeps);
        }
    }

    /** For the whole group, one night. */
    public long cost(int people) {
        return price * ((people + sleeps - 1) / sleeps);
    }
}
