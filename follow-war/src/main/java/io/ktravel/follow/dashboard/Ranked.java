package io.ktravel.follow.dashboard;

import io.ktravel.follow.following.Author;
import io.ktravel.follow.member.KnownMember;
import org.jspecify.annotations.Nullable;

/**
 * A member in the ranking.
 *
 * @param profile null when no event has told of them yet
 */
public record Ranked(Author author, @Nullable KnownMember profile) {}
