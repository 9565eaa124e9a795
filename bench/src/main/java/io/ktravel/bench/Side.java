package io.ktravel.bench;

import io.ktravel.launcher.Footprint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * One of two that are compared, doing one thing.
 *
 * @param pids of the processes that do it
 * @param besides processes that hear of it: they too have to rest before it is the other's turn
 */
record Side(String name, Wrk wrk, List<Long> pids, List<Long> besides, List<Measured> rounds) {
    /** A core's share that counts as rest: what an idle JVM does, polls included. */
    private static final double REST = 0.1;

    private static final int REST_SECONDS = 60;

    /**
     * @param cpuMillis of the processes, for each answer; what they do of it after the last answer is in it
     * @param megabytes resident at the end
     * @param restAfter seconds from the last answer until the processes, and those besides, cost next to nothing
     */
    record Measured(Wrk.Round round, double cpuMillis, long megabytes, double restAfter) {}

    Side(String name, Wrk wrk, List<Long> pids, List<Long> besides) {
        this(name, wrk, pids, besides, new ArrayList<>());
    }

    /** The same processes, doing something else. */
    Side doing(Wrk other) {
        return new Side(name, other, pids, besides);
    }

    double perSecond(int connections, int seconds) throws IOException, InterruptedException {
        return wrk.run(connections, seconds).perSecond();
    }

    void measure(int connections, int seconds) throws IOException, InterruptedException {
        double before = cpu(pids);
        Wrk.Round round = wrk.run(connections, seconds);
        double restAfter = rest();
        double millis = 1000 * (cpu(pids) - before) / Math.max(1, round.answers());
        long megabytes = pids.stream()
                .mapToLong(pid -> new Footprint(pid).residentMegabytes().orElse(0))
                .sum();
        rounds.add(new Measured(round, millis, megabytes, restAfter));
    }

    /** Waits until nothing is left to do, at most {@value #REST_SECONDS} s; tells how many seconds that took. */
    double rest() throws InterruptedException {
        long begin = System.nanoTime();
        double before = cpu();
        for (int second = 0; second < REST_SECONDS; second++) {
            TimeUnit.SECONDS.sleep(1);
            double now = cpu();
            if (now - before <= REST) {
                return (System.nanoTime() - begin) / 1e9 - 1;
            }
            before = now;
        }
        return REST_SECONDS;
    }

    /** CPU seconds of all its processes so far. */
    double cpu() {
        return cpu(pids) + cpu(besides);
    }

    double median(ToDoubleFunction<Measured> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    String row(String what, int connections) {
        return String.format(
                Locale.ROOT,
                "| %s, %d connection(s) | %s | %.0f | %.1f · %.1f · %.1f | %d | %.2f | %.0f | %.0f |",
                what,
                connections,
                name,
                median(one -> one.round().perSecond()),
                median(one -> one.round().p50()),
                median(one -> one.round().p95()),
                median(one -> one.round().p99()),
                rounds.stream().mapToLong(one -> one.round().errors()).sum(),
                median(Measured::cpuMillis),
                median(Measured::restAfter),
                median(Measured::megabytes));
    }

    private static double cpu(List<Long> of) {
        return of.stream()
                        .map(pid -> new Footprint(pid).cpu().orElse(Duration.ZERO))
                        .mapToDouble(Duration::toMillis)
                        .sum()
                / 1000;
    }
}
