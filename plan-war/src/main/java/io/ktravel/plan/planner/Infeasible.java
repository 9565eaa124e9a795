package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No plan keeps all wishes.
 *
 * @param conflicts names of the traveller's own wishes that cannot be had together: {@code budget}, {@code groupSize},
 *     {@code dates}, {@code location}
 * @param relaxation the cheapest change that makes them possible
 * @param workableBudget the smallest budget that works, when the budget is what is in the way
 */
public record Infeasible(
        List<String> conflicts,
        Evidence relaxation,
        @Nullable Money workableBudget) implements Outcome {
    public Infeasible {
        conflicts = List.copyOf(conflicts);
    }
}
