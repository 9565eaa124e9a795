package io.ktravel.journey;

import java.util.Set;

/** @param price of one meal and head, in the currency's smallest unit */
public record Eatery(String name, Set<String> cuisines, long price, double rating) {
    public Eatery {
        cuisines = Set.copyOf(cuisines);
        if (price < 0) {
            throw new IllegalArgumentException("a meal costs nothing or more, not " + price);
        }
    }
}
