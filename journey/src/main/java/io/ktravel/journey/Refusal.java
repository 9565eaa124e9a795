package io.ktravel.journey;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * There is no journey that has all that was asked for.
 *
 * @param conflicts wishes that cannot be had together, while without any one of them they can
 * @param relaxations ways to a journey, the fewest changes first and then the cheapest; empty when none was found
 */
public record Refusal(List<Wish> conflicts, List<Relaxation> relaxations) implements Answer {
    public Refusal {
        conflicts = List.copyOf(conflicts);
        relaxations = List.copyOf(relaxations);
    }

    /**
     * @param givenUp wishes that are not asked for; with BUDGET, it is raised to the cost of the journey
     * @param visits the number of towns instead of the one that was asked for, if it has to be another
     */
    public record Relaxation(Set<Wish> givenUp, @Nullable Integer visits, Journey journey) {
        public Relaxation {
            givenUp = Set.copyOf(givenUp);
        }
    }
}
