package io.ktravel.bench.solvers;

import io.ktravel.journey.Eatery;
import io.ktravel.journey.Leg;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Lodging;
import io.ktravel.journey.Mode;
import io.ktravel.journey.Request;
import io.ktravel.journey.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Three towns of which two are to be seen in five days, with two cuisines: the smallest request that has everything. */
final class TinyWorld {
    private static final List<String> CUISINES = List.of("Korean", "French", "Thai");

    private TinyWorld() {}

    static Request request(@Nullable Long budget) {
        List<Town> towns = IntStream.range(0, 3).mapToObj(TinyWorld::town).toList();
        LocalDate start = LocalDate.of(2028, 2, 28);
        return new Request(
                "Origin", towns, 2, start, 5, 3, budget, null, List.of("French", "Thai"), null, Set.of(Mode.FLIGHT));
    }

    static Legs legs() {
        return (from, to, date) -> List.of(
                new Leg(Mode.TAXI, from, to, 40 + 7L * (from.length() + date.getDayOfMonth()), 4, ""),
                new Leg(Mode.OWN_CAR, from, to, 35 + 11L * to.length(), 5, ""),
                new Leg(Mode.FLIGHT, from, to, 1, 1, ""));
    }

    private static Town town(int number) {
        List<Lodging> lodgings = List.of(
                new Lodging("Inn", "hanok", 90 - 10L * number, 1, 2, Set.of()),
                new Lodging("House", "hotel", 50, 2 + number, 4, Set.of()));
        List<Eatery> eateries = IntStream.range(0, 9)
                .mapToObj(i -> new Eatery(
                        "Table " + i, Set.of(CUISINES.get((i + number) % 3)), 10 + (7L * i + 3L * number) % 11, 4))
                .toList();
        return new Town("Town" + "n".repeat(number), "Region", lodgings, eateries, List.of("Hill", "Lake", "Tower"));
    }
}
