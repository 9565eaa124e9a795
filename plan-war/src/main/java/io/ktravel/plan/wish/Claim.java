package io.ktravel.plan.wish;

import org.jspecify.annotations.Nullable;

/**
 * What somebody else says that a text asks for. It is believed as far as {@link Claims} can check it.
 *
 * @param kind name of a {@link WishKind}
 * @param subject as in {@link Wish}
 * @param number as in {@link Wish}
 * @param quote the words of the text that say so
 */
public record Claim(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable Integer number,
        @Nullable String quote) {}
