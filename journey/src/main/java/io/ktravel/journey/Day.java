package io.ktravel.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a journey.
 *
 * @param town where the day ends
 * @param leg what is travelled on this day, if anything
 * @param meals breakfast, lunch and dinner; null where nothing is planned
 * @param lodging where the night is spent; none in the last
 */
public record Day(
        String town,
        @Nullable Leg leg,
        List<@Nullable Meal> meals,
        List<Sight> sights,
        @Nullable Lodging lodging) {
    public record Meal(Eatery eatery, String town) {}

    public record Sight(String name, String town) {}
}
