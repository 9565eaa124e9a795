package io.ktravel.bench.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plan as it was written, with the query that it answers. */
record Written(Query query, List<DayForm> days) {
    private static final Pattern TRAVEL = Pattern.compile("from (?<from>.+) to (?<to>.+)");

    static boolean blank(String field) {
        return field == null || field.isBlank() || field.strip().equals(DayForm.NOTHING);
    }

    /** The one city of the day, or the two that it leads from and to. */
    static List<String> cities(DayForm day) {
        Matcher travel = TRAVEL.matcher(day.currentCity().strip());
        return travel.matches()
                ? List.of(Tables.city(travel.group("from")), Tables.city(travel.group("to")))
                : List.of(Tables.city(day.currentCity()));
    }

    static boolean travels(DayForm day) {
        return cities(day).size() == 2;
    }

    /** The city of the night. */
    static String last(DayForm day) {
        List<String> cities = cities(day);
        return cities.get(cities.size() - 1);
    }

    static List<Venue> meals(DayForm day) {
        return Stream.of(day.breakfast(), day.lunch(), day.dinner())
                .filter(meal -> !blank(meal))
                .map(Venue::read)
                .toList();
    }

    static List<Venue> attractions(DayForm day) {
        return blank(day.attraction())
                ? List.of()
                : Stream.of(day.attraction().split(";"))
                        .filter(sight -> !sight.isBlank())
                        .map(Venue::read)
                        .toList();
    }

    static Optional<Venue> accommodation(DayForm day) {
        return blank(day.accommodation()) ? Optional.empty() : Optional.of(Venue.read(day.accommodation()));
    }

    List<Venue> meals() {
        return days.stream().flatMap(day -> meals(day).stream()).toList();
    }

    List<Venue> attractions() {
        return days.stream().flatMap(day -> attractions(day).stream()).toList();
    }

    List<Trek> treks() {
        return days.stream()
                .flatMap(day -> Trek.read(day.transportation()).stream())
                .toList();
    }

    boolean noneTwice(List<Venue> venues) {
        return new HashSet<>(venues).size() == venues.size();
    }

    /** Cities in the order in which they are entered, with the origin at both ends. */
    List<String> route() {
        List<String> route = new ArrayList<>();
        for (DayForm day : days) {
            for (String city : cities(day)) {
                if (route.isEmpty() || !route.get(route.size() - 1).equals(city)) {
                    route.add(city);
                }
            }
        }
        return route;
    }

    /** The cities between the ends of the route. */
    List<String> middle() {
        List<String> route = route();
        return route.size() < 3 ? List.of() : route.subList(1, route.size() - 1);
    }
}
