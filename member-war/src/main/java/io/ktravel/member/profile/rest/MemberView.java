package io.ktravel.member.profile.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.member.profile.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member as they see themselves; the only view with an e-mail address. */
public record MemberView(
        String id,
        String nickname,
        @Nullable String avatar,
        String locale,
        @Nullable String email,
        List<String> roles,
        Instant createdAt) {
    static MemberView of(Member member, Caller caller) {
        return new MemberView(
                member.id(),
                member.profile().nickname(),
                member.profile().avatar(),
                member.profile().locale(),
                member.email(),
                caller.isAdmin() ? List.of(Roles.MEMBER, Roles.ADMIN) : List.of(Roles.MEMBER),
                member.createdAt());
    }
}
