package io.ktravel.follow.dashboard.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.follow.dashboard.Ranked;
import io.ktravel.follow.member.KnownMember;
import org.jspecify.annotations.Nullable;

/**
 * A member in the ranking.
 *
 * @param nickname absent for the moment that a new member is not known here yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankingView(
        String id, @Nullable String nickname, @Nullable String avatar, long followers) {
    static RankingView of(Ranked one) {
        KnownMember profile = one.profile();
        return new RankingView(
                one.author().memberId(),
                profile == null ? null : profile.nickname(),
                profile == null ? null : profile.avatar(),
                one.author().followers());
    }
}
