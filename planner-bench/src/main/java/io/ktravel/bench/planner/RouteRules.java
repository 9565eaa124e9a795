package io.ktravel.bench.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules on where the days are and how one gets there. */
final class RouteRules {
    private RouteRules() {}

    static boolean closedRoute(Written plan, Facts facts) {
        List<String> route = plan.route();
        List<String> middle = plan.middle();
        String origin = Tables.city(plan.query().origin());
        return !middle.isEmpty()
                && Written.travels(plan.days().get(0))
                && route.get(0).equals(origin)
                && route.get(route.size() - 1).equals(origin)
                && !middle.contains(origin)
                && new HashSet<>(middle).size() == middle.size()
                && joined(plan)
                && route.stream().allMatch(city -> facts.state(city).isPresent())
                && middle.stream().allMatch(city -> asked(plan.query(), city, facts));
    }

    /** Each day begins where the one before ended. */
    private static boolean joined(Written plan) {
        List<DayForm> days = plan.days();
        return IntStream.range(1, days.size())
                .allMatch(i -> Written.cities(days.get(i)).get(0).equals(Written.last(days.get(i - 1))));
    }

    private static boolean asked(Query query, String city, Facts facts) {
        return query.withinState()
                ? facts.state(city).equals(Optional.of(query.destination()))
                : city.equals(Tables.city(query.destination()));
    }

    static boolean oneWayOfTravelling(Written plan, Facts facts) {
        Set<String> means = plan.treks().stream().map(Trek::means).collect(Collectors.toSet());
        boolean first =
                !plan.days().isEmpty() && !Written.blank(plan.days().get(0).transportation());
        return first && (!means.contains(Trek.CAR) || means.size() == 1);
    }

    static boolean withinCurrentCity(Written plan, Facts facts) {
        return plan.days().stream().allMatch(RouteRules::within);
    }

    private static boolean within(DayForm day) {
        List<String> cities = Written.cities(day);
        boolean transport = Written.blank(day.transportation())
                || Trek.read(day.transportation())
                        .filter(trek -> Written.travels(day) && cities.equals(List.of(trek.from(), trek.to())))
                        .isPresent();
        boolean venues = Stream.concat(Written.meals(day).stream(), Written.attractions(day).stream())
                .allMatch(venue -> cities.contains(venue.city()));
        boolean bed = Written.accommodation(day)
                .map(place -> place.city().equals(Written.last(day)))
                .orElse(true);
        return transport && venues && bed;
    }

    static boolean complete(Written plan, Facts facts) {
        int days = plan.query().days();
        long fields = plan.days().stream().mapToLong(RouteRules::filled).sum();
        return plan.days().size() == days
                && new HashSet<>(plan.middle()).size() == plan.query().citiesToVisit()
                && IntStream.range(0, days).allMatch(i -> complete(plan.days().get(i), i == days - 1))
                && fields * 2 >= 6L * days;
    }

    private static boolean complete(DayForm day, boolean last) {
        boolean ways = !Written.travels(day) || !Written.blank(day.transportation());
        boolean full = Written.travels(day)
                || Written.meals(day).size() == 3 && !Written.attractions(day).isEmpty();
        return ways && full && (last || !Written.blank(day.accommodation()));
    }

    private static long filled(DayForm day) {
        return Stream.of(
                        day.transportation(),
                        day.breakfast(),
                        day.lunch(),
                        day.dinner(),
                        day.attraction(),
                        day.accommodation())
                .filter(field -> !Written.blank(field))
                .count();
    }

    static boolean allowedTransport(Written plan, Facts facts) {
        String asked = plan.query().asked().transportation();
        String refused = "no flight".equals(asked) ? Trek.FLIGHT : "no self-driving".equals(asked) ? Trek.CAR : "";
        return plan.treks().stream().noneMatch(trek -> trek.means().equals(refused));
    }
}
