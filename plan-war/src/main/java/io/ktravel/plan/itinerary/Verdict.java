package io.ktravel.plan.itinerary;

/** UNKNOWN: the plan does not say what the rule needs to know, or has not what was a preference and no condition. */
public enum Verdict {
    PASS,
    FAIL,
    UNKNOWN
}
