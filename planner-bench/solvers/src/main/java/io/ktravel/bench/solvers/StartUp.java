package io.ktravel.bench.solvers;

import io.ktravel.journey.Eatery;
import io.ktravel.journey.Leg;
import io.ktravel.journey.Lodging;
import io.ktravel.journey.Mode;
import io.ktravel.journey.Request;
import io.ktravel.journey.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One town, one journey: how long a library takes until its first answer. */
public final class StartUp {
    private StartUp() {}

    public static void main(String... solver) {
        Town town = new Town(
                "There",
                "Region",
                List.of(new Lodging("Inn", "Private room", 100, 1, 2, Set.of())),
                IntStream.range(0, 6)
                        .mapToObj(i -> new Eatery("Eatery " + i, Set.of("Korean"), 10 + i, 4))
                        .toList(),
                List.of("Sight", "Other sight"));
        Request request = new Request(
                "Home", List.of(town), 1, LocalDate.of(2026, 12, 1), 3, 2, null, null, List.of(), null, Set.of());
        Puzzle puzzle = Puzzle.of(request, (from, to, date) -> List.of(new Leg(Mode.TAXI, from, to, 50, 4, "")));
        long begin = System.nanoTime();
        Solver chosen = switch (solver[0]) {
            case "cpsat" -> new CpSat();
            case "choco" -> new Choco();
            default -> new Timefold();
        };
        Solver.Solution solution = chosen.solve(puzzle, 100_000);
        if (solution.cost() == null) {
            throw new IllegalStateException("no journey");
        }
        System.out.println(Math.round((System.nanoTime() - begin) / 1e6));
    }
}
