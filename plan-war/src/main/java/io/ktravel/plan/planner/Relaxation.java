package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of one wish. What it leaves as it is, is null.
 *
 * @param wish as in {@link Infeasible#conflicts}
 * @param share how much of the wish is given up: 0.5 for half of the nights or half as much budget again, 1 for a wish
 *     that is left out
 */
public record Relaxation(
        String wish,
        Evidence text,
        double share,
        @Nullable Money budget,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer groupSize) {
    static Relaxation of(String wish, Evidence text) {
        return new Relaxation(wish, text, 1, null, null, null, null);
    }

    static Relaxation budget(Money needed, double share, Evidence text) {
        return new Relaxation(Conflict.BUDGET, text, share, needed, null, null, null);
    }

    static Relaxation dates(LocalDate start, LocalDate end, double share, Evidence text) {
        return new Relaxation(Conflict.DATES, text, share, null, start, end, null);
    }

    static Relaxation group(int people, double share, Evidence text) {
        return new Relaxation(Conflict.GROUP, text, share, null, null, null, people);
    }
}
