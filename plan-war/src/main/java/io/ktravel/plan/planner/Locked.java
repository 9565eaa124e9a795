package io.ktravel.plan.planner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something of a plan that is to stay as it is.
 *
 * @param position of the item within the day, from 0; null for the whole day
 */
public record Locked(LocalDate date, @Nullable Integer position) {
    /** The name as clients see it among the conflicts: {@code locked:2026-12-24}, {@code locked:2026-12-24:3}. */
    public String rule() {
        return "locked:" + date + (position == null ? "" : ":" + position);
    }
}
