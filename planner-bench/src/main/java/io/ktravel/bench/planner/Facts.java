package io.ktravel.bench.planner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the evaluator looks up in the benchmark's rows. Of rows alike in name and city the first counts. */
final class Facts {
    private final Map<String, Row> restaurants;
    private final Map<String, Row> accommodations;
    private final Map<String, Row> attractions;
    private final Map<String, Row> distances = new HashMap<>();
    private final Map<String, String> stateByCity;

    Facts(Tables tables) {
        restaurants = byVenue(tables.restaurants(), "Name", "City");
        accommodations = byVenue(tables.accommodations(), "NAME", "city");
        attractions = byVenue(tables.attractions(), "Name", "City");
        stateByCity = tables.stateByCity();
        tables.distances()
                .forEach(row -> distances.putIfAbsent(
                        Tables.city(row.get("origin")) + ">" + Tables.city(row.get("destination")), row));
    }

    Optional<Row> restaurant(Venue venue) {
        return Optional.ofNullable(restaurants.get(venue.key()));
    }

    Optional<Row> accommodation(Venue venue) {
        return Optional.ofNullable(accommodations.get(venue.key()));
    }

    Optional<Row> attraction(Venue venue) {
        return Optional.ofNullable(attractions.get(venue.key()));
    }

    Optional<String> state(String city) {
        return Optional.ofNullable(stateByCity.get(city));
    }

    /** Whole kilometres and parts; none where the way takes days or is not known. */
    Optional<Double> km(String from, String to) {
        return Optional.ofNullable(distances.get(from + ">" + to))
                .filter(row -> !row.get("duration").contains("day"))
                .map(row -> Double.valueOf(
                        row.get("distance").replace("km", "").replace(",", "").strip()));
    }

    private static Map<String, Row> byVenue(List<Row> rows, String name, String city) {
        Map<String, Row> found = new HashMap<>();
        rows.forEach(row -> found.putIfAbsent(new Venue(row.get(name).strip(), Tables.city(row.get(city))).key(), row));
        return found;
    }
}
