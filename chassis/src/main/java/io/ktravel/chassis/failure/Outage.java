package io.ktravel.chassis.failure;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;

/**
 * Tells a database that is away, full or in conflict, which passes, from one that refuses. By SQLState class: 08
 * connection, 40 rolled back by a conflict, 53 out of resources, 57 operator intervention, and 25006 a server that is
 * read-only for now, 55P03 a lock that was not to be had.
 */
public final class Outage {
    private static final Pattern STATES = Pattern.compile("08|40|53|57|25006|55P03");

    private Outage() {}

    /** Whether the failure, or what caused it, passes by itself. */
    public static boolean isBehind(Throwable failure) {
        return Causes.any(
                failure,
                cause -> cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || Causes.hasState(cause, STATES));
    }
}
