package io.ktravel.plan.board;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for on the board; null asks for nothing.
 *
 * @param words text in title, location, details or places, in any case and spacing
 * @param location a destination by any of its names, or another place
 * @param month 1–12, or year × 100 + month
 * @param maxWonEach most won for each traveller; plans without a budget in won are left out
 */
public record BoardQuery(
        @Nullable String words,
        @Nullable String location,
        @Nullable Integer month,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Nullable Long maxWonEach,
        @Nullable Integer groupSize,
        BoardSort sort) {}
