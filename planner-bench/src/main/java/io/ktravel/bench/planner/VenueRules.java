package io.ktravel.bench.planner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules on flights, restaurants, attractions and accommodations. */
final class VenueRules {
    private VenueRules() {}

    static boolean nothingInvented(Written plan, Facts facts) {
        return plan.days().stream().allMatch(day -> exists(plan.query(), day, facts));
    }

    private static boolean exists(Query query, DayForm day, Facts facts) {
        boolean transport = Written.blank(day.transportation())
                || Trek.read(day.transportation())
                        .filter(trek -> runs(query, trek, facts))
                        .isPresent();
        return transport
                && Written.meals(day).stream()
                        .allMatch(meal -> facts.restaurant(meal).isPresent())
                && Written.attractions(day).stream()
                        .allMatch(sight -> facts.attraction(sight).isPresent())
                && Written.accommodation(day)
                        .map(bed -> facts.accommodation(bed).isPresent())
                        .orElse(true);
    }

    private static boolean runs(Query query, Trek trek, Facts facts) {
        return trek.means().equals(Trek.FLIGHT)
                ? Costs.flight(query, trek).isPresent()
                : facts.km(trek.from(), trek.to()).isPresent();
    }

    static boolean minimumNights(Written plan, Facts facts) {
        List<Optional<Venue>> nights =
                plan.days().stream().map(Written::accommodation).toList();
        for (int from = 0, until; from < nights.size(); from = until) {
            until = from + 1;
            while (until < nights.size() && nights.get(until).equals(nights.get(from))) {
                until++;
            }
            int kept = until - from;
            if (nights.get(from)
                    .flatMap(facts::accommodation)
                    .filter(bed -> Double.parseDouble(bed.get("minimum nights")) > kept)
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    static boolean houseRule(Written plan, Facts facts) {
        String asked = plan.query().asked().houseRule();
        return asked == null
                || beds(plan, facts).noneMatch(bed -> bed.get("house_rules").contains("No " + asked));
    }

    static boolean roomType(Written plan, Facts facts) {
        String asked = plan.query().asked().roomType();
        return asked == null || beds(plan, facts).allMatch(bed -> fits(asked, bed.get("room type")));
    }

    private static boolean fits(String asked, String type) {
        return switch (asked) {
            case "entire room" -> type.equals("Entire home/apt");
            case "private room" -> type.equals("Private room");
            case "shared room" -> type.equals("Shared room");
            case "not shared room" -> !type.equals("Shared room");
            default -> throw new IllegalArgumentException("no room type: " + asked);
        };
    }

    static boolean cuisines(Written plan, Facts facts) {
        List<String> asked = plan.query().asked().cuisines();
        List<String> eaten = plan.meals().stream()
                .filter(meal -> !meal.city().equals(Tables.city(plan.query().origin())))
                .flatMap(meal -> facts.restaurant(meal).stream())
                .flatMap(row -> Stream.of(row.get("Cuisines").split(",")))
                .map(String::strip)
                .toList();
        return asked == null || eaten.containsAll(asked);
    }

    private static Stream<Row> beds(Written plan, Facts facts) {
        return plan.days().stream()
                .flatMap(day -> Written.accommodation(day).stream())
                .flatMap(bed -> facts.accommodation(bed).stream());
    }
}
