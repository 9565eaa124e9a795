package io.ktravel.notification.member;

import org.jspecify.annotations.Nullable;

/** What is read of MemberCreated, MemberUpdated and MemberDeleted; the last one carries no nickname. */
public record MemberTold(
        String memberId, long version, @Nullable String nickname) {}
