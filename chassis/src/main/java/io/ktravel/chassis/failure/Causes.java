package io.ktravel.chassis.failure;

import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies behind an exception. */
public final class Causes {
    private static final int MAX = 20;

    private Causes() {}

    /** Whether the failure, or what caused it, is such a one. */
    public static boolean any(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .limit(MAX)
                .anyMatch(wanted);
    }

    /** Whether it comes from the database, with a SQLState that begins like this. */
    public static boolean hasState(Throwable cause, Pattern states) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && states.matcher(sql.getSQLState()).lookingAt();
    }
}
