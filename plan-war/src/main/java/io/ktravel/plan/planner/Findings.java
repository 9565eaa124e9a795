package io.ktravel.plan.planner;

import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Verdict;
import org.jspecify.annotations.Nullable;

/** What one rule finds on its way through a plan: the first failure counts, then the first thing unknown. */
final class Findings {
    private final String rule;
    private final String texts;
    private @Nullable Evidence failure;
    private @Nullable Evidence unknown;

    Findings(String rule) {
        this(rule, rule);
    }

    /** @param texts whose messages say it, when several rules share them */
    Findings(String rule, String texts) {
        this.rule = rule;
        this.texts = texts;
    }

    /** @param what the part of the message key after {@code checks.<rule>.} */
    void fail(String what, Object... args) {
        failure = failure == null ? evidence(what, args) : failure;
    }

    void failIf(boolean broken, String what, Object... args) {
        if (broken) {
            fail(what, args);
        }
    }

    void unknown(String what, Object... args) {
        unknown = unknown == null ? Evidence.of("checks.unknown." + what, args) : unknown;
    }

    /** What was preferred, and is not in the plan. */
    void preferred(Object... args) {
        unknown = unknown == null ? evidence("unmet", args) : unknown;
    }

    Check orPass(Object... args) {
        if (failure != null) {
            return new Check(rule, Verdict.FAIL, failure);
        }
        if (unknown != null) {
            return new Check(rule, Verdict.UNKNOWN, unknown);
        }
        return new Check(rule, Verdict.PASS, evidence("pass", args));
    }

    private Evidence evidence(String what, Object... args) {
        return Evidence.of("checks." + texts + "." + what, args);
    }
}
