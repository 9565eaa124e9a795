package io.ktravel.bench.planner;

import io.ktravel.journey.Leg;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Mode;
import io.ktravel.journey.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a query as a request to the planner. */
record Requests(World world) {
    private static final int SEATS_IN_A_CAR = 5;
    private static final int SEATS_IN_A_TAXI = 4;
    private static final double USD_A_KM_IN_A_CAR = 0.05;
    private static final int USD_A_KM_IN_A_TAXI = 1;

    private static final Map<String, Set<String>> LODGINGS = Map.of(
            "entire room", Set.of("Entire home/apt"),
            "private room", Set.of("Private room"),
            "shared room", Set.of("Shared room"),
            "not shared room", Set.of("Entire home/apt", "Private room"));
    private static final Map<String, Mode> TRANSPORT =
            Map.of("no flight", Mode.FLIGHT, "no self-driving", Mode.OWN_CAR);

    Request of(Query query) {
        Query.Constraints asked = query.asked();
        return new Request(
                query.origin(),
                query.withinState() ? world.in(query.destination()) : world.named(query.destination()),
                query.citiesToVisit(),
                query.startDate(),
                query.days(),
                query.people(),
                query.budget() == null ? null : World.cents(query.budget()),
                asked.houseRule(),
                asked.cuisines() == null ? List.of() : asked.cuisines(),
                known(LODGINGS, "roomType", asked.roomType()),
                asked.transportation() == null
                        ? Set.of()
                        : Set.of(known(TRANSPORT, "transportation", asked.transportation())));
    }

    Legs legs(Query query) {
        Map<String, List<Query.Flight>> flights = query.offered().stream()
                .collect(Collectors.groupingBy(
                        flight -> way(Tables.city(flight.origin()), Tables.city(flight.destination()), flight.date())));
        return (from, to, date) -> Stream.concat(
                        flights.getOrDefault(way(from, to, date), List.of()).stream()
                                .map(flight -> leg(flight, from, to)),
                        world.road(from, to).flatMap(road -> byRoad(from, to, road.km())))
                .toList();
    }

    private static String way(String from, String to, LocalDate date) {
        return from + "\n" + to + "\n" + date;
    }

    private static Leg leg(Query.Flight flight, String from, String to) {
        String service = "Flight Number: %s, from %s to %s, Departure Time: %s, Arrival Time: %s"
                .formatted(flight.number(), from, to, flight.departure(), flight.arrival());
        return new Leg(Mode.FLIGHT, from, to, World.cents(flight.pricePerPerson()), 1, service);
    }

    private static Stream<Leg> byRoad(String from, String to, int km) {
        long car = (long) (km * USD_A_KM_IN_A_CAR) * 100;
        long taxi = (long) km * USD_A_KM_IN_A_TAXI * 100;
        return Stream.of(
                new Leg(Mode.TAXI, from, to, taxi, SEATS_IN_A_TAXI, "Taxi, from %s to %s".formatted(from, to)),
                new Leg(
                        Mode.OWN_CAR,
                        from,
                        to,
                        car,
                        SEATS_IN_A_CAR,
                        "Self-driving, from %s to %s".formatted(from, to)));
    }

    private static <T> @Nullable T known(Map<String, T> words, String field, @Nullable String word) {
        if (word != null && !words.containsKey(word)) {
            throw new IllegalArgumentException(field + " is none of " + words.keySet() + ": " + word);
        }
        return word == null ? null : words.get(word);
    }
}
