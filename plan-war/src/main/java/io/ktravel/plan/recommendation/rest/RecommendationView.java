package io.ktravel.plan.recommendation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.plan.planning.rest.PlanView;
import io.ktravel.plan.recommendation.Recommendation;
import io.ktravel.plan.recommendation.RecommendationKind;
import io.ktravel.plan.recommendation.RecommendationStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as its member sees it.
 *
 * @param planId once it is COMPLETED
 * @param problem why it was REJECTED or has FAILED
 * @param plan in the answer to the request itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationView(
        String id,
        @Nullable String memberId,
        RecommendationKind kind,
        RecommendationStatus status,
        @Nullable String planId,
        @Nullable Map<String, Object> problem,
        Instant createdAt,
        Instant updatedAt,
        @Nullable PlanView plan) {
    static RecommendationView of(Recommendation recommendation, Locale locale) {
        return of(recommendation, null, null, locale);
    }

    static RecommendationView withPlan(Recommendation recommendation, @Nullable PlanView plan, Locale locale) {
        return of(recommendation, null, plan, locale);
    }

    static RecommendationView withMember(Recommendation recommendation, Locale locale) {
        return of(recommendation, recommendation.memberId(), null, locale);
    }

    private static RecommendationView of(
            Recommendation recommendation, @Nullable String memberId, @Nullable PlanView plan, Locale locale) {
        return new RecommendationView(
                recommendation.id(),
                memberId,
                recommendation.kind(),
                recommendation.status(),
                recommendation.status() == RecommendationStatus.COMPLETED ? recommendation.planId() : null,
                recommendation.trouble().map(why -> why.summary(locale)).orElse(null),
                recommendation.createdAt(),
                recommendation.updatedAt(),
                plan);
    }
}
