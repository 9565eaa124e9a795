package io.ktravel.bench;

import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code mvn -Pbench-board} calls: the whole system, plan on PostgreSQL, and how long a page of the board takes with
 * ten thousand and with a million shared plans, and by which indexes it is found. It fails when the whole board is read.
 */
public final class BoardBenchmark {
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;

    private BoardBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String noiseBefore = Machine.noise();
        Scale scale = Scale.of(Benchmark.systemProperties());
        Path data = scale.target().resolve("stage-board");
        Benchmark.delete(data);
        List<String> report = new ArrayList<>();
        report.add("- Date: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC");
        report.add("- Machine: " + Machine.description() + "; servers, Kafka, PostgreSQL and client on it");
        report.add("- Noise before: " + noiseBefore);
        BoardMeasurement few;
        BoardMeasurement many;
        try (EmbeddedPostgres postgres = ExplainedPages.postgres();
                Stage stage = new Stage(
                        new Settings(
                                scale.root(),
                                data,
                                scale.port(),
                                Topology.ALL,
                                FanOutBenchmark.environment(postgres, "plan")),
                        System.out::println)) {
            stage.start();
            Traveller reader = Traveller.signedIn(stage.origin(), "reader");
            SharedPlans plans = new SharedPlans(postgres.getDatabase("postgres", "plan"), scale.root(), reader);
            ExplainedPages explained = new ExplainedPages(postgres.getPostgresDatabase());
            few = new BoardMeasurement(plans, FEW, reader, explained);
            many = new BoardMeasurement(plans, MANY, reader, explained);
            report.add("- Shared plans: " + plans.size());
        }
        report.add(3, "- Noise after: " + Machine.noise() + " (this load average has the benchmark in it)");
        report.add("");
        report.addAll(BoardMeasurement.table(few, many));
        String text = String.join("\n", report) + "\n";
        Files.writeString(scale.target().resolve("board.md"), text);
        System.out.println("\n" + text);
        many.requireIndexes();
    }
}
