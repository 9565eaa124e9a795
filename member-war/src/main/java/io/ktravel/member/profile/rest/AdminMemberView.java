package io.ktravel.member.profile.rest;

import io.ktravel.member.profile.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member as an administrator sees them. */
public record AdminMemberView(
        String id,
        String nickname,
        @Nullable String avatar,
        String locale,
        @Nullable String email,
        Instant createdAt) {
    static AdminMemberView of(Member member) {
        return new AdminMemberView(
                member.id(),
                member.profile().nickname(),
                member.profile().avatar(),
                member.profile().locale(),
                member.email(),
                member.createdAt());
    }
}
