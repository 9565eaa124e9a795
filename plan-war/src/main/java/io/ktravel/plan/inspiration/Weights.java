package io.ktravel.plan.inspiration;

import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.wish.WordReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds up what several plans name: rows of one area of the catalogue, and words of their details. */
public final class Weights {
    private static final int MOST = 100;
    private static final int MAX_ROWS = 200;
    private static final int MAX_WORDS = 8;

    /** Beginnings of its rows' ids. */
    private final List<String> rows;

    private final Map<String, Double> places = new HashMap<>();
    private final Map<String, Double> words = new HashMap<>();

    public Weights(Area area) {
        this.rows = area.destinations().stream().map(one -> one.id() + "/").toList();
    }

    public void add(Plan plan, double weight) {
        PlanContent content = plan.content();
        content.itinerary()
                .items()
                .filter(item -> item.kind() != ItemKind.TRANSPORT && item.kind() != ItemKind.NOTE)
                .map(Item::place)
                .filter(place -> place != null && place.id() != null)
                .map(PlaceRef::id)
                .filter(id -> id != null && rows.stream().anyMatch(id::startsWith))
                .distinct()
                .forEach(id -> places.merge(id, weight, Double::sum));
        if (content.details() != null) {
            WordReader.read(content.details(), null).liked().forEach(word -> words.merge(word, weight, Double::sum));
        }
    }

    /** The heaviest rows, the most of all with 100. */
    public Map<String, Integer> favoured() {
        double most =
                places.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return heaviest(places, MAX_ROWS).stream().collect(Collectors.toMap(Map.Entry::getKey, row ->
                (int) Math.max(1, MOST * row.getValue() / most)));
    }

    public List<String> interests() {
        return heaviest(words, MAX_WORDS).stream().map(Map.Entry::getKey).toList();
    }

    private static List<Map.Entry<String, Double>> heaviest(Map<String, Double> weights, int limit) {
        return weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .toList();
    }
}
