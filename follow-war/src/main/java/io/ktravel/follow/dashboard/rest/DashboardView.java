package io.ktravel.follow.dashboard.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.follow.dashboard.Entry;
import io.ktravel.follow.member.KnownMember;
import io.ktravel.follow.plan.LatestPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member whom I follow.
 *
 * @param nickname absent for the moment that a new member is not known here yet
 * @param latestSharedPlan absent when there is none that may be seen now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardView(
        String id,
        @Nullable String nickname,
        @Nullable String avatar,
        long followers,
        long sharedPlans,
        @Nullable LatestSharedPlan latestSharedPlan) {
    /**
     * The plan that they shared last.
     *
     * @param title absent while plan cannot be asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LatestSharedPlan(String id, @Nullable String title, Instant sharedAt) {}

    static DashboardView of(Entry entry) {
        KnownMember profile = entry.profile();
        LatestPlan latest = entry.latest();
        return new DashboardView(
                entry.follow().followedId(),
                profile == null ? null : profile.nickname(),
                profile == null ? null : profile.avatar(),
                entry.followers(),
                entry.sharedPlans(),
                latest == null ? null : new LatestSharedPlan(latest.planId(), entry.title(), latest.sharedAt()));
    }
}
