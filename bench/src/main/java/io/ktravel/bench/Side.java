package io.ktravel.bench;

import io.ktravel.launcher.Footprint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One of two that are compared, doing one thing.
 *
 * @param pids of the processes that do it
 */
record Side(String name, Wrk wrk, List<Long> pids, List<Measured> rounds) {
    /**
     * @param cpuMillis of the processes, for each answer
     * @param megabytes resident at the end
     */
    record Measured(Wrk.Round round, double cpuMillis, long megabytes) {}

    Side(String name, Wrk wrk, List<Long> pids) {
        this(name, wrk, pids, new ArrayList<>());
    }

    void warmUp(int connections, int seconds) throws IOException, InterruptedException {
        wrk.run(connections, seconds);
    }

    void measure(int connections, int seconds) throws IOException, InterruptedException {
        double before = cpu();
        Wrk.Round round = wrk.run(connections, seconds);
        double millis = 1000 * (cpu() - before) / Math.max(1, round.answers());
        long megabytes = pids.stream()
                .mapToLong(pid -> new Footprint(pid).residentMegabytes().orElse(0))
                .sum();
        rounds.add(new Measured(round, millis, megabytes));
    }

    double median(ToDoubleFunction<Measured> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    String row(String what, int connections) {
        return String.format(
                Locale.ROOT,
                "| %s, %d connection(s) | %s | %.0f | %.1f · %.1f · %.1f | %d | %.2f | %.0f |",
                what,
                connections,
                name,
                median(one -> one.round().perSecond()),
                median(one -> one.round().p50()),
                median(one -> one.round().p95()),
                median(one -> one.round().p99()),
                rounds.stream().mapToLong(one -> one.round().errors()).sum(),
                median(Measured::cpuMillis),
                median(Measured::megabytes));
    }

    private double cpu() {
        return pids.stream()
                        .map(pid -> new Footprint(pid).cpu().orElse(Duration.ZERO))
                        .mapToDouble(Duration::toMillis)
                        .sum()
                / 1000;
    }
}
