package io.ktravel.member.profile.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.member.profile.Member;
import org.jspecify.annotations.Nullable;

/** A member as events tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InternalMemberView(
        String id, long version, String nickname, @Nullable String avatar, String locale) {
    static InternalMemberView of(Member member) {
        return new InternalMemberView(
                member.id(),
                member.version(),
                member.profile().nickname(),
                member.profile().avatar(),
                member.profile().locale());
    }
}
