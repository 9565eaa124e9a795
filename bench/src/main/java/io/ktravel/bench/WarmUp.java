package io.ktravel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A side is asked, window behind window, until its rate climbs no more: the same rule for everybody who is compared.
 *
 * @param window seconds, asked in {@value #SAMPLES} goes; the median of them counts
 * @param bound seconds after which it is measured all the same, and the report says so
 * @param percent by which the medians of the last {@value #ALIKE} windows may differ, the highest from the lowest
 */
record WarmUp(int window, int bound, double percent) {
    static final int ALIKE = 3;
    private static final int SAMPLES = 5;
    private static final int CONNECTIONS = 10;

    WarmUp {
        if (window < SAMPLES || bound < window || percent <= 0) {
            throw new IllegalArgumentException("a warm-up has windows of at least " + SAMPLES
                    + " s, a bound of at least one window, and a share above 0: not " + window + " s, " + bound
                    + " s and " + percent + " %");
        }
    }

    /** Answers a second. */
    @FunctionalInterface
    interface Rate {
        double of(int connections, int seconds) throws IOException, InterruptedException;
    }

    /** The median of each window, and whether the last ones were alike. */
    record Climb(List<Double> medians, int window, boolean steady) {
        @Override
        public String toString() {
            List<String> rates = medians.stream()
                    .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
                    .toList();
            return String.join(" → ", rates) + " a second, in windows of " + window + " s: "
                    + (steady ? "steady" : "not steady yet");
        }
    }

    /** One that is warm from what was asked before has less time. */
    WarmUp shorter() {
        return new WarmUp(window, Math.max(ALIKE * window, bound / 4), percent);
    }

    Climb until(Rate rate) throws IOException, InterruptedException {
        List<Double> medians = new ArrayList<>();
        while (!isSteady(medians) && (medians.size() + 1) * window <= bound) {
            medians.add(median(rate));
        }
        return new Climb(medians, window, isSteady(medians));
    }

    private double median(Rate rate) throws IOException, InterruptedException {
        double[] samples = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            samples[sample] = rate.of(CONNECTIONS, window / SAMPLES);
        }
        Arrays.sort(samples);
        return samples[SAMPLES / 2];
    }

    /** Two alike come about by chance while it still climbs. */
    boolean isSteady(List<Double> medians) {
        if (medians.size() < ALIKE) {
            return false;
        }
        List<Double> last = medians.subList(medians.size() - ALIKE, medians.size());
        double lowest = last.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double highest = last.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return lowest > 0 && highest <= lowest * (1 + percent / 100);
    }
}
