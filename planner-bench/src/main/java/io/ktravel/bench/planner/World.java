package io.ktravel.bench.planner;

import io.ktravel.journey.Eatery;
import io.ktravel.journey.Lodging;
import io.ktravel.journey.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The benchmark's rows in the form of the planner's catalogue, in cents. */
final class World {
    private static final Pattern HOUSE_RULES = Pattern.compile("\\s*&\\s*");
    private static final String FORBIDDEN = "No ";

    private final Map<String, Town> towns = new LinkedHashMap<>();
    private final Map<String, Road> roads = new HashMap<>();

    /** @param km whole kilometres, rounded down */
    record Road(int km) {}

    World(Tables tables) {
        Map<String, List<Row>> beds = byCity(tables.accommodations(), "city", "NAME");
        Map<String, List<Row>> meals = byCity(tables.restaurants(), "City", "Name");
        Map<String, List<Row>> sights = byCity(tables.attractions(), "City", "Name");
        tables.stateByCity()
                .forEach((city, state) -> towns.put(
                        city,
                        new Town(
                                city,
                                state,
                                each(beds.get(city), World::lodging),
                                each(meals.get(city), World::eatery),
                                each(sights.get(city), row -> row.get("Name")))));
        tables.distances().forEach(this::road);
    }

    List<Town> in(String state) {
        return towns.values().stream()
                .filter(town -> town.region().equals(state))
                .toList();
    }

    List<Town> named(String city) {
        return Stream.ofNullable(towns.get(city)).toList();
    }

    Stream<Road> road(String from, String to) {
        return Stream.ofNullable(roads.get(key(from, to)));
    }

    static long cents(String amount) {
        return cents(new BigDecimal(amount.strip()));
    }

    static long cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private void road(Row row) {
        if (!row.get("duration").contains("day")) {
            String km = row.get("distance").replace("km", "").replace(",", "").strip();
            roads.putIfAbsent(
                    key(Tables.city(row.get("origin")), Tables.city(row.get("destination"))),
                    new Road(new BigDecimal(km).intValue()));
        }
    }

    private static String key(String from, String to) {
        return from + "\n" + to;
    }

    private static Lodging lodging(Row row) {
        return new Lodging(
                row.get("NAME"),
                row.get("room type"),
                cents(row.get("price")),
                new BigDecimal(row.get("minimum nights")).intValueExact(),
                new BigDecimal(row.get("maximum occupancy")).intValueExact(),
                HOUSE_RULES
                        .splitAsStream(row.get("house_rules").strip())
                        .filter(rule -> rule.startsWith(FORBIDDEN))
                        .map(rule -> rule.substring(FORBIDDEN.length()))
                        .collect(Collectors.toSet()));
    }

    private static Eatery eatery(Row row) {
        Set<String> cuisines =
                Stream.of(row.get("Cuisines").split(",")).map(String::strip).collect(Collectors.toSet());
        return new Eatery(
                row.get("Name"),
                cuisines,
                cents(row.get("Average Cost")),
                Double.parseDouble(row.get("Aggregate Rating")));
    }

    private static <T> List<T> each(@Nullable List<Row> rows, Function<Row, T> read) {
        return rows == null ? List.of() : rows.stream().map(read).toList();
    }

    private static Map<String, List<Row>> byCity(List<Row> rows, String city, String name) {
        Map<String, List<Row>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(Tables.city(row.get(city)), any -> new ArrayList<>())
                .add(row));
        found.replaceAll((any, all) -> Naming.unmistakable(all, name));
        return found;
    }
}
