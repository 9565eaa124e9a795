package io.ktravel.bench;

import io.ktravel.launcher.CannotStart;
import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code mvn -Pbench-peer -Dpeer=<folder>} calls: ours in topology servers and a peer with the same key operation, on
 * the same PostgreSQL and Kafka, by turns. Ours is asked past its ingress, as the peer has none.
 */
public final class PeerBenchmark {
    private static final List<String> CONTEXTS = List.of("member", "plan", "follow", "notification");
    private static final String SERVER = "jdbc:postgresql://127.0.0.1:" + Peer.POSTGRES + "/";
    private static final int MEMBERS = 100;
    private static final int TOKENS = 5_000;

    /**
     * The quick start's small heap and quick compiler are for its start; the peer has this heap and the JVM's defaults. All
     * compilers, but each method with less of what it calls in it: the slower one is of use after two minutes of load then,
     * and not after eight without; see docs/measurements.md.
     */
    private static final String JVM = System.getProperty(
            "ktravel.bench.jvm",
            "-Xms128m -Xmx512m -XX:-UseSerialGC -XX:+UseG1GC -XX:TieredStopAtLevel=4"
                    + " -XX:MaxInlineLevel=6 -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000");

    private final Effort effort;
    private final Path target;
    private final Turns turns;

    private PeerBenchmark(Effort effort, Path target) {
        this.effort = effort;
        this.target = target;
        this.turns = new Turns(effort);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Map<String, String> properties = Benchmark.systemProperties();
        Scale scale = Scale.of(properties);
        String folder = System.getProperty("peer");
        if (folder == null || folder.isBlank()) {
            throw new IllegalArgumentException("-Dpeer=… is missing: the folder with pg.sh and run.sh of the peer");
        }
        new PeerBenchmark(Effort.of(properties), scale.target()).run(scale, Path.of(folder));
    }

    private void run(Scale scale, Path original) throws IOException, InterruptedException, SQLException {
        List<String> report = new ArrayList<>();
        report.add("- Date: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC");
        report.add("- Machine: " + Machine.description() + "; both systems, PostgreSQL, Kafka and wrk on it");
        report.add("- Noise before: " + Machine.noise());
        report.add("- " + effort);
        Path data = target.resolve("stage-peer");
        Benchmark.delete(data);
        try (Peer peer = Peer.copied(original, target.resolve("peer"))) {
            peer.startPostgres();
            Settings settings = new Settings(scale.root(), data, scale.port(), Topology.SERVERS, environment());
            report.add("- JVM: " + settings.jdk().version() + "; of ours `" + JVM
                    + "`, of the peer what its `run.sh` says");
            try (Stage stage = new Stage(settings, System.out::println)) {
                stage.start();
                peer.start(
                        "127.0.0.1:" + stage.settings().ports().kafka(),
                        stage.settings().jdk());
                measure(stage, peer);
            } catch (CannotStart reason) {
                System.out.println("Kt-ravel cannot start: " + reason.getMessage());
                throw new IOException(reason);
            }
            peer.stopServices();
            for (int connections : effort.connections()) {
                report.add(String.format(
                        Locale.ROOT,
                        "- Floor, the same SQL by pgbench with %d connection(s): %.0f a second",
                        connections,
                        peer.floor(connections, effort.seconds())));
            }
        }
        report.addAll(turns.report());
        String text = String.join("\n", report) + "\n";
        Files.writeString(target.resolve("peer.md"), text);
        System.out.println("\n" + text);
    }

    private void measure(Stage stage, Peer peer) throws IOException, InterruptedException, SQLException {
        System.out.println("Signing in " + MEMBERS + " members");
        OurRequests requests =
                new OurRequests(stage, target, new Workload(stage.origin(), MEMBERS, TOKENS).travellers());
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusWeeks(3);
        Side ours = new Side(
                "ours",
                requests.recommending(start),
                pids(stage, "plan", "member"),
                pids(stage, "follow", "notification"));
        Side theirs = new Side("peer", peer.recommending(), peer.pids(), List.of());
        turns.compare("recommendation, planned each time", ours, theirs);
        turns.compare("recommendation, its answer known", ours.doing(requests.recommendingTheSame(start)), theirs);
        turns.say(later());
        turns.compare("POST /plans of ours, recommendation of the peer", ours.doing(requests.writing()), theirs);
        turns.compare("read by id", ours.doing(requests.reading()), theirs.doing(peer.reading()));
    }

    /** Where member did not answer in time, ours answers 202 and makes the plan later: no error, but no plan either. */
    private static String later() throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER + "ktravel_plan", "postgres", "trusted");
                Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery("select count(*), count(handed_over_at),"
                        + " count(*) filter (where status <> 'COMPLETED') from recommendation")) {
            counts.next();
            return String.format(
                    Locale.ROOT,
                    "- Of %,d recommendations of ours %,d were answered 202 and made by events, %,d have no plan",
                    counts.getLong(1),
                    counts.getLong(2),
                    counts.getLong(3));
        }
    }

    private static List<Long> pids(Stage stage, String... servers) {
        return Stream.of(servers).map(name -> stage.server(name).pid()).toList();
    }

    private static Map<String, String> environment() throws SQLException {
        Map<String, String> environment = new HashMap<>(StageBenchmark.ENVIRONMENT);
        environment.put("KTRAVEL_JVM_OPTIONS", JVM);
        environment.put(Settings.JAVA_HOME, System.getProperty("ktravel.bench.jdk", System.getProperty("java.home")));
        try (Connection connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "trusted");
                Statement statement = connection.createStatement()) {
            for (String context : CONTEXTS) {
                statement.execute("drop database if exists ktravel_" + context + " with (force)");
                statement.execute("create database ktravel_" + context);
                String prefix = "KTRAVEL_" + context.toUpperCase(Locale.ROOT);
                environment.put(prefix + "_DB_URL", SERVER + "ktravel_" + context);
                environment.put(prefix + "_DB_USER", "postgres");
                environment.put(prefix + "_DB_PASSWORD", "trusted");
                // With the peer's twenty, fewer than the hundred that PostgreSQL takes.
                environment.put(prefix + "_DB_CONNECTIONS", "15");
            }
        }
        return environment;
    }
}
