package io.ktravel.plan.planning;

import io.ktravel.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be planned anew: what of it stays, and what is wished otherwise than it says. What is null is as the
 * plan has it.
 *
 * @param groupSize people, 1 to 50
 */
public record Anew(
        List<DayLock> locked,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Money budget,
        @Nullable Integer groupSize,
        @Nullable String details) {
    public Anew {
        locked = List.copyOf(locked);
    }

    /**
     * Locks on one day.
     *
     * @param positions of items within the day, from 0; null for the whole day
     */
    public record DayLock(LocalDate date, @Nullable Set<Integer> positions) {}
}
