package io.ktravel.bench.solvers;

import java.util.List;

/** Times, and how they are told. */
final class Millis {
    private Millis() {}

    static double between(long beginNanos, long endNanos) {
        return (endNanos - beginNanos) / 1e6;
    }

    /** Nearest rank. */
    static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get((millis.size() - 1) / 2);
    }

    static String medianAndWorst(List<Double> millis) {
        return millis.isEmpty()
                ? "-"
                : "%.1f · %.1f"
                        .formatted(
                                median(millis),
                                millis.stream().mapToDouble(each -> each).max().orElseThrow());
    }
}
