package io.ktravel.bench;

import io.ktravel.launcher.Topology;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures in Markdown: the machine and its noise, the settings, and a table with a column for each topology. */
record Report(Scale scale, Map<Topology, Figures> figures) {
    String text(String noiseBefore, String noiseAfter) {
        return String.join("\n", conditions(noiseBefore, noiseAfter)) + "\n\n" + String.join("\n", table()) + "\n";
    }

    private List<String> conditions(String noiseBefore, String noiseAfter) {
        return List.of(
                "- Date: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC",
                "- Machine: " + Machine.description(),
                "- Noise before: " + noiseBefore,
                "- Noise after: " + noiseAfter + " (this load average has the benchmark in it)",
                "- Load: one client, " + Scale.MEMBERS + " members, " + scale.warmUp() + " requests of each kind to"
                        + " warm up, then " + scale.requests() + " recommendations and " + scale.reads()
                        + " reads measured; Derby",
                "- Not as by default: rate limit "
                        + StageBenchmark.ENVIRONMENT.get("KTRAVEL_RATE_LIMIT_REQUESTS_PER_SECOND")
                        + " requests a second for each member, burst "
                        + StageBenchmark.ENVIRONMENT.get("KTRAVEL_RATE_LIMIT_BURST")
                        + (StageBenchmark.telemetry().isEmpty()
                                ? ""
                                : "; OpenTelemetry by " + String.join(", ", StageBenchmark.telemetry())));
    }

    private List<String> table() {
        return List.of(
                row("", topology -> "topology " + topology),
                "|---|" + "---|".repeat(figures.size()),
                row("ready after", one -> seconds(of(one).secondsToReady())),
                row("CPU until ready", one -> each(of(one).whenReady(), cost -> seconds(cost.cpuSeconds()))),
                row("memory when ready", one -> memory(of(one).whenReady())),
                row("recommendation: p50 · p95 · p99 · max", one -> times(of(one).recommendations())),
                row("recommendation: errors", one -> errors(of(one).recommendations())),
                row(
                        "recommendation: CPU of the servers",
                        one -> millis(of(one).recommendations().cpuMillis())),
                row("read of a plan: p50 · p95 · p99 · max", one -> times(of(one).reads())),
                row("read of a plan: errors", one -> errors(of(one).reads())),
                row(
                        "read of a plan: CPU of the servers",
                        one -> millis(of(one).reads().cpuMillis())),
                row("memory after the load", one -> memory(of(one).afterLoad())));
    }

    private Figures of(Topology topology) {
        return Objects.requireNonNull(figures.get(topology));
    }

    private String row(String what, Function<Topology, String> cell) {
        return figures.keySet().stream().map(cell).collect(Collectors.joining(" | ", "| " + what + " | ", " |"));
    }

    private static String each(List<Cost> costs, Function<Cost, String> figure) {
        return costs.stream()
                .map(cost -> cost.process() + " " + figure.apply(cost))
                .collect(Collectors.joining(" · "));
    }

    private static String memory(List<Cost> costs) {
        if (costs.stream().anyMatch(cost -> cost.megabytes() == null)) {
            return "unknown";
        }
        long sum = costs.stream()
                .mapToLong(cost -> Objects.requireNonNull(cost.megabytes()))
                .sum();
        return each(costs, cost -> cost.megabytes() + " MB") + " · together " + sum + " MB";
    }

    private static String times(Latencies of) {
        return String.format(Locale.ROOT, "%.1f · %.1f · %.1f · %.1f ms", of.p50(), of.p95(), of.p99(), of.max());
    }

    private static String errors(Latencies of) {
        return of.errors() + " of " + (of.answers() + of.errors());
    }

    private static String seconds(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.1f s", value);
    }

    private static String millis(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.1f ms", value);
    }
}
