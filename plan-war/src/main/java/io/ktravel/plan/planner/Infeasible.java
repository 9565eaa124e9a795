package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No plan keeps all wishes.
 *
 * @param conflicts a minimal set of the traveller's own wishes that cannot be had together, so that without any one of
 *     them there is a plan: {@code budget}, {@code groupSize}, {@code dates} and the rules of wishes in their own words;
 *     or {@code location} alone, when there is no plan there whatever is wished
 * @param words the same, as the traveller would say it
 * @param relaxations what makes a plan of all the wishes, the smallest change first; never empty
 * @param together whether all of the relaxations are needed, and not any one of them
 * @param proven whether it is certain that no plan keeps all wishes; if not, none was found, and not every one was tried
 */
public record Infeasible(
        List<String> conflicts, List<Evidence> words, List<Relaxation> relaxations, boolean together, boolean proven)
        implements Outcome {
    public Infeasible {
        words = List.copyOf(words);
        conflicts = List.copyOf(conflicts);
        relaxations = List.copyOf(relaxations);
    }

    /** The smallest change, in words. */
    public Evidence relaxation() {
        return relaxations.get(0).text();
    }

    /** The smallest budget that works for everything else, when the budget alone is in the way; or else null. */
    public @Nullable Money workableBudget() {
        return together
                ? null
                : relaxations.stream()
                        .map(Relaxation::budget)
                        .filter(budget -> budget != null)
                        .findFirst()
                        .orElse(null);
    }
}
