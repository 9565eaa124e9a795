package io.ktravel.plan.itinerary;

/** UNKNOWN: the plan does not say what the rule needs to know. */
public enum Verdict {
    PASS,
    FAIL,
    UNKNOWN
}
