package io.ktravel.plan.catalogue;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The meals of a day, when they are had, and how long they take. */
public enum Meal {
    BREAKFAST("07:00", "10:00", 45),
    LUNCH("11:30", "14:30", 60),
    DINNER("17:30", "20:30", 75);

    private final LocalTime from;
    private final LocalTime until;
    private final int minutes;

    Meal(String from, String until, int minutes) {
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
        this.minutes = minutes;
    }

    /** The earliest begin. */
    public LocalTime from() {
        return from;
    }

    /** The latest end. */
    public LocalTime until() {
        return until;
    }

    public int minutes() {
        return minutes;
    }

    /** The meal whose time {@code begin} lies in. */
    public static Optional<Meal> at(LocalTime begin) {
        return Stream.of(values())
                .filter(meal -> !begin.isBefore(meal.from) && begin.isBefore(meal.until))
                .findFirst();
    }

    /** As in the files and in message keys: {@code breakfast}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
