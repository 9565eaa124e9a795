package io.ktravel.member.profile.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.member.profile.Member;
import org.jspecify.annotations.Nullable;

/** Where to write to a member, and in which language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(@Nullable String email, String nickname, String locale) {
    static ContactView of(Member member) {
        return new ContactView(
                member.email(), member.profile().nickname(), member.profile().locale());
    }
}
