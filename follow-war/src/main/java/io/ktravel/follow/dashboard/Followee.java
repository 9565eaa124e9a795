package io.ktravel.follow.dashboard;

import io.ktravel.follow.following.Follow;
import io.ktravel.follow.member.KnownMember;
import io.ktravel.follow.plan.SharedPlans;
import org.jspecify.annotations.Nullable;

/**
 * A member in the dashboard of one who follows them.
 *
 * @param profile null when no event has told of them yet
 */
record Followee(Follow follow, @Nullable KnownMember profile, long followers, SharedPlans shared) {}
