package io.ktravel.plan.planning.rest;

import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Verdict;
import java.util.Locale;

/** What one rule says about the plan, and why, in the reader's language. */
public record CheckView(String rule, Verdict verdict, String evidence) {
    static CheckView of(Check check, Locale locale) {
        return new CheckView(check.rule(), check.verdict(), check.evidence().render(locale));
    }
}
