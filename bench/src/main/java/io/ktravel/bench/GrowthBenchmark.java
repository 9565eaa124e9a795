package io.ktravel.bench;

import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code mvn -Pbench-growth} calls: the whole system, member and plan on PostgreSQL, and what requests cost among a
 * thousand, a hundred thousand and ten million members and plans. It fails when a table that grows is read from end to
 * end.
 */
public final class GrowthBenchmark {
    private static final long SPARE_BYTES = 5L << 30;

    private final Scale scale;
    private final int[] sizes;
    private final Map<Integer, Map<String, GrowthMeasurement.Measured>> measured = new LinkedHashMap<>();

    private GrowthBenchmark(Scale scale, int[] sizes) {
        this.scale = scale;
        this.sizes = sizes;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int[] sizes = Stream.of(System.getProperty("ktravel.bench.sizes", "1000,100000,10000000")
                        .split(",", -1))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        Scale scale = Scale.of(Benchmark.systemProperties());
        if (sizes[0] < 2 * scale.requests()) {
            throw new IllegalArgumentException("Each plan is read once: the smallest size, " + sizes[0]
                    + ", is to be at least twice the " + scale.requests() + " requests (-Dktravel.bench.requests)");
        }
        new GrowthBenchmark(scale, sizes).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        List<String> report = new ArrayList<>();
        report.add("- Date: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC");
        report.add("- Machine: " + Machine.description() + "; servers, Kafka, PostgreSQL and client on it");
        report.add("- Noise before: " + Machine.noise());
        Path data = scale.target().resolve("stage-growth");
        Path database = scale.target().resolve("growth-database");
        Benchmark.delete(data);
        Benchmark.delete(database);
        requireSpace(scale.target());
        Map<String, Set<String>> scans;
        try (EmbeddedPostgres postgres = ExplainedPages.builder()
                        .setDataDirectory(database)
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                Stage stage = new Stage(
                        new Settings(scale.root(), data, scale.port(), Topology.ALL, environment(postgres)),
                        System.out::println)) {
            stage.start();
            scans = measure(stage, postgres, database);
        } finally {
            Benchmark.delete(database);
        }
        report.add(3, "- Noise after: " + Machine.noise() + " (this load average has the benchmark in it)");
        report.add("- One client, " + scale.requests()
                + " requests to warm up and as many measured, of each kind and size");
        report.add("");
        report.addAll(table(scans));
        String text = String.join("\n", report) + "\n";
        Files.writeString(scale.target().resolve("growth.md"), text);
        System.out.println("\n" + text);
        requireIndexes(scans);
    }

    private Map<String, Set<String>> measure(Stage stage, EmbeddedPostgres postgres, Path database)
            throws IOException, SQLException, InterruptedException {
        int tokens = sizes.length * Scale.TOKENS;
        Workload workload = new Workload(stage.origin(), Scale.MEMBERS, tokens);
        String model = Traveller.json(
                        workload.travellers()
                                .get(0)
                                .post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":2}"),
                        201)
                .path("id")
                .asText();
        Population population = new Population(
                postgres.getDatabase("postgres", "plan"), postgres.getDatabase("postgres", "member"), model);
        GrowthMeasurement measurement = new GrowthMeasurement(
                workload,
                scale.requests(),
                stage.server("all").pid(),
                () -> postmaster(database),
                new ExplainedPages(postgres.getPostgresDatabase()));
        population.growTo(sizes[0]);
        System.out.println("Warming up");
        measurement.measure(population.size());
        for (int size : sizes) {
            population.growTo(size);
            System.out.printf(Locale.ROOT, "Among %,d members and plans%n", size);
            measured.put(size, measurement.measure(size));
        }
        return measurement.scans(population.size());
    }

    private static long postmaster(Path database) {
        try {
            return Long.parseLong(Files.readAllLines(database.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void requireSpace(Path folder) throws IOException {
        long needed = sizes[sizes.length - 1] * Population.BYTES_EACH + SPARE_BYTES;
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < needed) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%,d members and plans need %d GB, and %s has %d GB: ask for fewer with -Dktravel.bench.sizes=…",
                    sizes[sizes.length - 1],
                    needed >> 30,
                    folder,
                    usable >> 30));
        }
    }

    private static Map<String, String> environment(EmbeddedPostgres postgres) throws SQLException {
        Map<String, String> environment = new HashMap<>(FanOutBenchmark.environment(postgres, "plan"));
        environment.putAll(FanOutBenchmark.environment(postgres, "member"));
        return environment;
    }

    private List<String> table(Map<String, Set<String>> scans) {
        int first = sizes[0];
        int last = sizes[sizes.length - 1];
        List<String> lines = new ArrayList<>();
        lines.add("| | "
                + columns(size -> String.format(Locale.ROOT, "among %,d: p50 · p95 · CPU servers · PostgreSQL", size))
                + " | CPU, most to least | p50 | read from end to end |");
        lines.add("|---|" + "---|".repeat(sizes.length + 3));
        for (String operation : scans.keySet()) {
            lines.add("| " + operation + " | "
                    + columns(size -> of(size, operation).toString())
                    + String.format(
                            Locale.ROOT,
                            " | %.2f | %.2f | %s |",
                            of(last, operation).cpu() / of(first, operation).cpu(),
                            of(last, operation).times().p50()
                                    / of(first, operation).times().p50(),
                            String.join(", ", Objects.requireNonNull(scans.get(operation)))));
        }
        return lines;
    }

    private String columns(IntFunction<String> cell) {
        return IntStream.of(sizes).mapToObj(cell).collect(Collectors.joining(" | "));
    }

    private GrowthMeasurement.Measured of(int size, String operation) {
        return Objects.requireNonNull(Objects.requireNonNull(measured.get(size)).get(operation));
    }

    private static void requireIndexes(Map<String, Set<String>> scans) {
        if (scans.values().stream().anyMatch(tables -> !tables.isEmpty())) {
            throw new IllegalStateException("Tables that grow are read from end to end: " + scans);
        }
    }
}
