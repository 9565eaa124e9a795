package io.ktravel.plan.recommendation;

import io.ktravel.plan.planning.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What a request has come to.
 *
 * @param plan that the recommendation ended in; null while it is PENDING, and once its owner has deleted it
 */
public record Recommended(
        Recommendation recommendation, @Nullable Plan plan) {}
