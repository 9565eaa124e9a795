package io.ktravel.bench.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A generated catalogue in the benchmark's form: three towns of one state, and the origin in another. */
final class TinyTables {
    static final List<String> CITIES = List.of("Aach", "Boll", "Cham");
    static final String ORIGIN = "Oben";
    private static final String[] CUISINES = {"French, Tea", "Indian", "Tea, Mexican", "Indian, French"};
    private static final String[] TYPES = {"Entire home/apt", "Private room", "Shared room"};
    private static final String[] HOUSE_RULES = {"No pets", "No smoking & No parties", "No visitors"};

    private final Random random;
    private final List<Row> attractions = new ArrayList<>();
    private final List<Row> restaurants = new ArrayList<>();
    private final List<Row> accommodations = new ArrayList<>();
    private final List<Row> distances = new ArrayList<>();

    private TinyTables(long seed) {
        this.random = new Random(seed);
    }

    static Tables of(long seed) {
        return new TinyTables(seed).tables();
    }

    private Tables tables() {
        CITIES.forEach(this::town);
        List<String> all = new ArrayList<>(CITIES);
        all.add(ORIGIN);
        all.forEach(from -> all.forEach(to -> distances.add(row(
                "origin",
                from,
                "destination",
                to,
                "duration",
                "2 hours",
                "distance",
                (40 + random.nextInt(900)) + " km"))));
        Map<String, String> states = new LinkedHashMap<>();
        CITIES.forEach(city -> states.put(city, "Ost"));
        states.put(ORIGIN, "West");
        return new Tables(attractions, restaurants, accommodations, distances, states);
    }

    private void town(String city) {
        for (int i = 0; i < 4; i++) {
            attractions.add(row("Name", "Museum, wing " + i, "City", city));
        }
        for (int i = 0; i < 12; i++) {
            restaurants.add(row(
                    "Name",
                    "Table " + (char) ('a' + i),
                    "City",
                    city,
                    "Cuisines",
                    CUISINES[random.nextInt(CUISINES.length)],
                    "Average Cost",
                    String.valueOf(5 + random.nextInt(60)),
                    "Aggregate Rating",
                    "4." + random.nextInt(10)));
        }
        for (int i = 0; i < 9; i++) {
            accommodations.add(row(
                    "NAME",
                    "Bed " + (char) ('a' + i),
                    "room type",
                    TYPES[i % 3],
                    "price",
                    (50 + random.nextInt(400)) + ".0",
                    "minimum nights",
                    (i < 3 ? 1 : 1 + random.nextInt(5)) + ".0",
                    "review rate number",
                    "3.0",
                    "house_rules",
                    HOUSE_RULES[random.nextInt(HOUSE_RULES.length)],
                    "maximum occupancy",
                    String.valueOf(1 + random.nextInt(4)),
                    "city",
                    city));
        }
    }

    private static Row row(String... columnsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return new Row(values);
    }
}
