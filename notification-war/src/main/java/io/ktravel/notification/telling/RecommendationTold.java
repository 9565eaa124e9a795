package io.ktravel.notification.telling;

import org.jspecify.annotations.Nullable;

/** What is read of RecommendationCreated and RecommendationFailed; a failed one has no plan. */
public record RecommendationTold(
        String recommendationId, String memberId, @Nullable String planId) {}
