package io.ktravel.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A generated world of a few towns, small enough to try everything. */
record SmallWorld(Request request, Legs legs) {
    private static final List<String> CUISINES = List.of("Korean", "French", "Thai");
    private static final List<String> KINDS = List.of("hanok", "hotel");
    private static final LocalDate START = LocalDate.of(2028, 2, 28);

    static SmallWorld of(long seed) {
        Random random = new Random(seed);
        int visits = 1 + random.nextInt(2);
        int days = 2 * visits + 1 + random.nextInt(2);
        List<Town> towns = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> town("T" + i, random))
                .toList();
        Request request = new Request(
                "O",
                towns,
                visits,
                START,
                days,
                1 + random.nextInt(6),
                random.nextInt(3) == 0 ? null : (long) random.nextInt(3000),
                random.nextInt(3) == 0 ? "pets" : null,
                CUISINES.subList(0, random.nextInt(3)),
                random.nextInt(3) == 0 ? Set.of(KINDS.get(random.nextInt(2))) : null,
                random.nextInt(3) == 0 ? Set.of(Mode.values()[random.nextInt(3)]) : Set.of());
        return new SmallWorld(request, legs(towns, days, random));
    }

    private static Town town(String name, Random random) {
        List<Lodging> lodgings = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Lodging(
                        "L" + i,
                        KINDS.get(random.nextInt(2)),
                        random.nextInt(300),
                        1 + random.nextInt(3),
                        1 + random.nextInt(4),
                        random.nextBoolean() ? Set.of("pets") : Set.of()))
                .toList();
        List<Eatery> eateries = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(i -> new Eatery(
                        "E" + i, Set.of(CUISINES.get(random.nextInt(3))), random.nextInt(60), random.nextInt(5)))
                .toList();
        List<String> sights =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> "S" + i).toList();
        return new Town(name, "R", lodgings, eateries, sights);
    }

    private static Legs legs(List<Town> towns, int days, Random random) {
        Map<String, List<Leg>> legs = new HashMap<>();
        List<String> places = new ArrayList<>(towns.stream().map(Town::name).toList());
        places.add("O");
        for (String from : places) {
            for (String to : places) {
                for (int day = 0; day < days; day++) {
                    legs.put(from + to + START.plusDays(day), some(from, to, random));
                }
            }
        }
        return (from, to, date) -> legs.getOrDefault(from + to + date, List.of());
    }

    private static List<Leg> some(String from, String to, Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Leg(
                        Mode.values()[random.nextInt(3)],
                        from,
                        to,
                        random.nextInt(200),
                        1 + random.nextInt(5),
                        "s" + i))
                .toList();
    }
}
