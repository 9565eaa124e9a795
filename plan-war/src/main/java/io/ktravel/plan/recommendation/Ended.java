package io.ktravel.plan.recommendation;

/** What a recommendation has come to. One that was rejected and turns out to be paid ends a second time, FAILED. */
record Ended(RecommendationKind kind, RecommendationStatus outcome) {}
