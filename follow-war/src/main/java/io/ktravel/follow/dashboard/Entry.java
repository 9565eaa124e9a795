package io.ktravel.follow.dashboard;

import io.ktravel.follow.following.Follow;
import io.ktravel.follow.member.KnownMember;
import io.ktravel.follow.plan.LatestPlan;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member in the dashboard of one who follows them.
 *
 * @param profile null when no event has told of them yet
 * @param sharedPlans how many, by the events that have arrived
 * @param latest null when none of them may be seen now
 * @param title of the latest; null while plan cannot be asked
 */
public record Entry(
        Follow follow,
        @Nullable KnownMember profile,
        long followers,
        long sharedPlans,
        @Nullable LatestPlan latest,
        @Nullable String title) {
    /** A plan without a title among all titles was taken back, though its event has not arrived yet. */
    static Entry of(Followee one, Optional<Map<String, String>> titles) {
        LatestPlan known = one.shared().latest();
        String title = known == null
                ? null
                : titles.map(all -> all.get(known.planId())).orElse(null);
        LatestPlan latest = title == null && titles.isPresent() ? null : known;
        return new Entry(
                one.follow(), one.profile(), one.followers(), one.shared().count(), latest, title);
    }
}
