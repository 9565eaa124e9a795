package io.ktravel.bench.solvers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that is possible, as the tuples of table constraints. */
final class Tables {
    private Tables() {}

    /** Town, nights, set of cuisines, cost. */
    static List<long[]> stays(Puzzle puzzle, long budget) {
        List<long[]> tuples = new ArrayList<>();
        for (int town = 0; town < puzzle.towns; town++) {
            for (int nights = 1; nights <= puzzle.nights; nights++) {
                for (int set = 0; set < puzzle.sets; set++) {
                    long cost = puzzle.stay(town, nights, set);
                    if (cost != Puzzle.NONE && cost <= budget) {
                        tuples.add(new long[] {town, nights, set, cost});
                    }
                }
            }
        }
        return tuples;
    }

    /** Own car, from, to, day, cost. */
    static List<long[]> legs(Puzzle puzzle, long budget) {
        List<long[]> tuples = new ArrayList<>();
        for (int car = 0; car < 2; car++) {
            for (int from = 0; from <= puzzle.towns; from++) {
                for (int to = 0; to <= puzzle.towns; to++) {
                    for (int day = 0; day <= puzzle.nights; day++) {
                        long cost = puzzle.leg(car, from, to, day);
                        if (cost != Puzzle.NONE && cost <= budget) {
                            tuples.add(new long[] {car, from, to, day, cost});
                        }
                    }
                }
            }
        }
        return tuples;
    }

    /** A set for each visit, all cuisines in them together. */
    static List<long[]> covers(Puzzle puzzle) {
        List<long[]> tuples = new ArrayList<>();
        long[] sets = new long[puzzle.visits];
        int all = puzzle.sets - 1;
        while (true) {
            if ((Arrays.stream(sets).reduce(0, (some, more) -> some | more)) == all) {
                tuples.add(sets.clone());
            }
            int i = 0;
            while (i < sets.length && sets[i] == all) {
                sets[i++] = 0;
            }
            if (i == sets.length) {
                return tuples;
            }
            sets[i]++;
        }
    }
}
