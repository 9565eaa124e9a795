package io.ktravel.chassis.failure;

import jakarta.persistence.OptimisticLockException;
import java.util.regex.Pattern;

/** Tells a transaction that met another one; run again, it finds what that one has done. */
public final class Conflict {
    private static final Pattern STATES = Pattern.compile("40|23505");

    private Conflict() {}

    /** Whether the failure, or what caused it, is one. */
    public static boolean isBehind(Throwable failure) {
        return Causes.any(failure, cause -> cause instanceof OptimisticLockException || Causes.hasState(cause, STATES));
    }
}
