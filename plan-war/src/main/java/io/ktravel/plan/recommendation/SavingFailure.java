package io.ktravel.plan.recommendation;

import io.ktravel.chassis.failure.Causes;
import io.ktravel.chassis.failure.Outage;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.persistence.OptimisticLockException;
import java.util.regex.Pattern;

/** Tells a plan that the database or a rule refuses from a database that is away. */
final class SavingFailure {
    /** By SQLState class: 22 a value that does not fit, 23 a constraint. */
    private static final Pattern LASTING = Pattern.compile("22|23");

    private SavingFailure() {}

    /** Whether it fails in the same way however often it is tried. What is not known to is worth another try. */
    static boolean isLasting(Throwable failure) {
        return !Outage.isBehind(failure)
                && !Causes.any(failure, cause -> cause instanceof OptimisticLockException)
                && Causes.any(failure, SavingFailure::isRefusal);
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof RuleBroken
                || cause instanceof IllegalArgumentException
                || Causes.hasState(cause, LASTING);
    }
}
