package io.ktravel.plan.recommendation;

import io.ktravel.plan.planning.OriginKind;

/** What a recommendation is made from. */
public enum RecommendationKind {
    /** The traveller's own wishes. */
    PERSONAL(OriginKind.PERSONAL),
    /** What the most-followed members share. */
    TREND(OriginKind.TREND),
    /** Plans that have the traveller's heart. */
    TASTE(OriginKind.TASTE);

    private final OriginKind origin;

    RecommendationKind(OriginKind origin) {
        this.origin = origin;
    }

    OriginKind origin() {
        return origin;
    }
}
