package io.ktravel.member.profile.rest;

import io.ktravel.member.profile.Member;
import org.jspecify.annotations.Nullable;

/** A member as others see them. */
public record PublicProfileView(
        String id, String nickname, @Nullable String avatar) {
    static PublicProfileView of(Member member) {
        return new PublicProfileView(
                member.id(), member.profile().nickname(), member.profile().avatar());
    }
}
