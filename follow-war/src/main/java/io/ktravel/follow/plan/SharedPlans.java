package io.ktravel.follow.plan;

import org.jspecify.annotations.Nullable;

/** What a member shares. */
public record SharedPlans(long count, @Nullable LatestPlan latest) {
    public static final SharedPlans NONE = new SharedPlans(0, null);
}
