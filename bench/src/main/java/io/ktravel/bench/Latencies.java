package io.ktravel.bench;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long requests took, in milliseconds, from sending to the last byte of the answer.
 *
 * @param answers that were as expected; only they are timed
 * @param errors any other answer, and none
 * @param cpuMillis of the Liberty servers for each request, or null where the operating system does not tell
 */
record Latencies(
        int answers,
        int errors,
        double p50,
        double p95,
        double p99,
        double max,
        @Nullable Double cpuMillis) {
    /** @throws IllegalStateException when nothing was answered as expected: then there is nothing to tell */
    static Latencies of(double[] millis, int errors, @Nullable Double cpuMillis) {
        if (millis.length == 0) {
            throw new IllegalStateException("none of " + errors + " requests was answered as expected");
        }
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latencies(
                sorted.length,
                errors,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                sorted[sorted.length - 1],
                cpuMillis);
    }

    /** Nearest rank: the smallest time that at least this share of the answers did not exceed. */
    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }
}
