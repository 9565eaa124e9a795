package io.ktravel.plan.itinerary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what no itinerary needs, so that a stored one stays readable and small. */
final class Bounds {
    private Bounds() {}

    static <T> List<T> list(String field, @Nullable List<T> values, int max) {
        if (values == null) {
            return List.of();
        }
        require(values.size() <= max, field + " has more than " + max + " entries");
        require(values.stream().allMatch(value -> value != null), field + " has an empty entry");
        return List.copyOf(values);
    }

    static String text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        require(value.length() <= max, field + " has more than " + max + " characters");
        return value;
    }

    static @Nullable String optionalText(String field, @Nullable String value, int max) {
        require(value == null || value.length() <= max, field + " has more than " + max + " characters");
        return value;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
