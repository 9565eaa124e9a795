package io.ktravel.follow.following;

import io.ktravel.follow.member.KnownMember;
import org.jspecify.annotations.Nullable;

/**
 * The other member of a relation.
 *
 * @param profile null when no event has told of them yet
 */
public record Acquaintance(
        Follow follow, String memberId, @Nullable KnownMember profile) {}
