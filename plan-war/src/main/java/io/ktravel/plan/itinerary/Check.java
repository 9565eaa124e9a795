package io.ktravel.plan.itinerary;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one plan.
 *
 * @param rule the rule's name as clients see it, for example {@code openingHours}; of a wish {@code avoid:raw-fish}
 */
public record Check(String rule, Verdict verdict, Evidence evidence) {
    public Check(@Nullable String rule, @Nullable Verdict verdict, @Nullable Evidence evidence) {
        this.rule = Bounds.text("rule", rule, 80);
        this.verdict = Bounds.required("verdict", verdict);
        this.evidence = Bounds.required("evidence", evidence);
    }
}
