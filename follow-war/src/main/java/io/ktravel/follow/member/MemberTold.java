package io.ktravel.follow.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of MemberCreated, MemberUpdated and MemberDeleted; the last one carries ids alone. */
public record MemberTold(
        String memberId,
        long version,
        @Nullable String nickname,
        @Nullable String avatar) {
    public MemberTold {
        Objects.requireNonNull(memberId);
    }
}
