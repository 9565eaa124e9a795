package io.ktravel.plan.inspiration;

import io.ktravel.plan.itinerary.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What a recommendation is drawn from beyond the traveller's own words.
 *
 * @param sources ids of the plans, those that weigh most first
 * @param favoured ids of the catalogue's rows that these plans name, with weights of 1 to 100
 * @param interests words of the catalogue that their details have
 * @param reasons how they led to the recommendation
 */
public record Inspiration(
        List<String> sources, Map<String, Integer> favoured, List<String> interests, List<Evidence> reasons) {
    public Inspiration {
        sources = List.copyOf(sources);
        favoured = Map.copyOf(favoured);
        interests = List.copyOf(interests);
        reasons = List.copyOf(reasons);
    }

    /** The traveller's own words are all there is. */
    public static Inspiration none() {
        return new Inspiration(List.of(), Map.of(), List.of(), List.of());
    }
}
