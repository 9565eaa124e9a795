package io.ktravel.bench;

import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code mvn -Pbench-fanout} calls: the whole system, notification on PostgreSQL with a crowd in it, and how long a
 * plan of an author with a million followers takes to them, what it writes, and what readers pay.
 */
public final class FanOutBenchmark {
    private FanOutBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String noiseBefore = Machine.noise();
        Scale scale = Scale.of(Benchmark.systemProperties());
        Path data = scale.target().resolve("stage-fanout");
        Benchmark.delete(data);
        List<String> report = new ArrayList<>();
        report.add("- Date: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC");
        report.add("- Machine: " + Machine.description() + "; servers, Kafka, PostgreSQL and client on it");
        report.add("- Noise before: " + noiseBefore);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Stage stage = new Stage(
                        new Settings(
                                scale.root(), data, scale.port(), Topology.ALL, environment(postgres, "notification")),
                        System.out::println)) {
            stage.start();
            report.addAll(
                    new FanOutMeasurement(stage.origin(), new Crowd(postgres.getDatabase("postgres", "notification")))
                            .lines());
        }
        report.add(3, "- Noise after: " + Machine.noise() + " (this load average has the benchmark in it)");
        String text = String.join("\n", report) + "\n";
        Files.writeString(scale.target().resolve("fanout.md"), text);
        System.out.println("\n" + text);
    }

    /** A context keeps its data in a new database there. */
    static Map<String, String> environment(EmbeddedPostgres postgres, String context) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + context);
        }
        String prefix = "KTRAVEL_" + context.toUpperCase(Locale.ROOT);
        Map<String, String> environment = new HashMap<>(StageBenchmark.ENVIRONMENT);
        environment.put(prefix + "_DB_URL", postgres.getJdbcUrl("postgres", context));
        environment.put(prefix + "_DB_USER", "postgres");
        environment.put(prefix + "_DB_PASSWORD", "postgres");
        return environment;
    }
}
