package io.ktravel.bench;

import io.ktravel.launcher.CannotStart;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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

/**
 * What {@code mvn -Pbench-peer -Dpeer=<folder>} calls: ours in topology servers and a peer with the same key operation, on
 * the same PostgreSQL and Kafka, by turns. Ours is asked past its ingress, as the peer has none.
 */
public final class PeerBenchmark {
    private static final List<String> CONTEXTS = List.of("member", "plan", "follow", "notification");
    private static final int[] CONNECTIONS = {1, 10, 100};
    private static final int MEMBERS = 100;
    private static final int TOKENS = 1000;

    /** The quick start's small heap and quick compiler are for its start; the peer has this heap and the JVM's defaults. */
    private static final String JVM = "-Xms128m -Xmx512m -XX:-UseSerialGC -XX:+UseG1GC -XX:TieredStopAtLevel=4";

    /** Seconds: with as many JVMs as these on few cores the compilers need minutes. */
    private static final int COLD = 150;

    private static final int WARM = 45;

    private final int rounds;
    private final int seconds;
    private final Path target;
    private final List<String> table = new ArrayList<>(List.of(
            "| | | a second | p50 · p95 · p99 ms | errors | CPU ms each | MB |", "|---|---|---|---|---|---|---|"));
    private final List<String> ratios =
            new ArrayList<>(List.of("| ours / peer | a second | in each round | p99 |", "|---|---|---|---|"));

    private PeerBenchmark(int rounds, int seconds, Path target) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Scale scale = Scale.of(Benchmark.systemProperties());
        String folder = System.getProperty("peer");
        if (folder == null || folder.isBlank()) {
            throw new IllegalArgumentException("-Dpeer=… is missing: the folder with pg.sh and run.sh of the peer");
        }
        new PeerBenchmark(
                        Integer.getInteger("ktravel.bench.rounds", 3),
                        Integer.getInteger("ktravel.bench.seconds", 8),
                        scale.target())
                .run(scale, Path.of(folder));
    }

    private void run(Scale scale, Path original) throws IOException, InterruptedException, SQLException {
        String noise = Machine.noise();
        Path data = target.resolve("stage-peer");
        Benchmark.delete(data);
        List<String> report = new ArrayList<>();
        report.add("- Date: " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC");
        report.add("- Machine: " + Machine.description() + "; both systems, PostgreSQL, Kafka and wrk on it");
        report.add("- Noise before: " + noise);
        report.add("- Medians of " + rounds + " rounds of " + seconds + " s each, by turns");
        try (Peer peer = Peer.copied(original, target.resolve("peer"))) {
            peer.startPostgres();
            try (Stage stage = new Stage(
                    new Settings(scale.root(), data, scale.port(), Topology.SERVERS, environment()),
                    System.out::println)) {
                stage.start();
                peer.start("127.0.0.1:" + stage.settings().ports().kafka());
                measure(stage, peer);
            } catch (CannotStart reason) {
                System.out.println("Kt-ravel cannot start: " + reason.getMessage());
                throw new IOException(reason);
            }
            peer.stopServices();
            for (int connections : CONNECTIONS) {
                report.add(String.format(
                        Locale.ROOT,
                        "- Floor, the same SQL by pgbench with %d connection(s): %.0f a second",
                        connections,
                        peer.floor(connections, seconds)));
            }
        }
        report.add("");
        report.addAll(table);
        report.add("");
        report.addAll(ratios);
        String text = String.join("\n", report) + "\n";
        Files.writeString(target.resolve("peer.md"), text);
        System.out.println("\n" + text);
    }

    private void measure(Stage stage, Peer peer) throws IOException, InterruptedException {
        System.out.println("Signing in " + MEMBERS + " members");
        String here = stage.server("plan").origin();
        List<Long> ours = new ArrayList<>();
        for (LibertyServer server : List.of(stage.server("plan"), stage.server("member"))) {
            ours.add(server.pid());
        }
        List<Traveller> travellers = new Workload(stage.origin(), MEMBERS, TOKENS * 5).travellers();
        Path script = stage.settings().root().resolve("bench/src/main/lua/requests.lua");

        Path asking = requests(travellers, "recommend", "/api/plan/v1/recommendations");
        String wishes = "{\"kind\":\"PERSONAL\",\"location\":\"Jeju\",\"startDate\":\""
                + LocalDate.now(ZoneOffset.UTC).plusWeeks(3) + "\",\"days\":3,\"budget\":900000,\"groupSize\":3}";
        Wrk recommend = new Wrk(target, script, Map.of("REQUESTS", asking.toString(), "BODY", wishes), here);
        Wrk peerRecommend = new Wrk(
                peer.folder(), peer.folder().resolve("recommend.lua"), Map.of(), Peer.PLAN + "/recommendations");
        compare("recommendation", COLD, recommend, ours, peerRecommend, peer.pids());

        Path writing = requests(travellers, "write", "/api/plan/v1/plans");
        String plan = "{\"location\":\"Jeju\",\"groupSize\":3,\"budget\":900000}";
        Wrk write = new Wrk(target, script, Map.of("REQUESTS", writing.toString(), "BODY", plan), here);
        compare("POST /plans of ours, recommendation of the peer", WARM, write, ours, peerRecommend, peer.pids());

        Wrk read = new Wrk(target, script, Map.of("REQUESTS", plans(travellers).toString()), here);
        Wrk peerRead = new Wrk(
                peer.folder(), peer.folder().resolve("getplan.lua"), Map.of("AUTH", "1"), Peer.PLAN + "/plans/1");
        compare("read by id", WARM, read, ours, peerRead, peer.pids());
    }

    private void compare(String what, int warmUp, Wrk ours, List<Long> ourPids, Wrk peers, List<Long> peerPids)
            throws IOException, InterruptedException {
        System.out.println(what + ": warming up");
        new Side("ours", ours, ourPids).warmUp(10, warmUp);
        new Side("peer", peers, peerPids).warmUp(10, warmUp);
        for (int connections : CONNECTIONS) {
            Side we = new Side("ours", ours, ourPids);
            Side they = new Side("peer", peers, peerPids);
            for (int round = 0; round < rounds; round++) {
                we.measure(connections, seconds);
                they.measure(connections, seconds);
            }
            table.add(we.row(what, connections));
            table.add(they.row(what, connections));
            ratios.add(ratio(what, connections, we, they));
            System.out.println(table.get(table.size() - 2) + "\n" + table.get(table.size() - 1));
        }
    }

    private String ratio(String what, int connections, Side we, Side they) {
        List<String> each = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            each.add(String.format(
                    Locale.ROOT,
                    "%.2f",
                    we.rounds().get(round).round().perSecond()
                            / they.rounds().get(round).round().perSecond()));
        }
        return String.format(
                Locale.ROOT,
                "| %s, %d connection(s) | %.2f | %s | %.2f |",
                what,
                connections,
                we.median(one -> one.round().perSecond())
                        / they.median(one -> one.round().perSecond()),
                String.join(" ", each),
                we.median(one -> one.round().p99())
                        / they.median(one -> one.round().p99()));
    }

    private Path requests(List<Traveller> travellers, String name, String path) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Traveller traveller : travellers) {
            lines.add(traveller.token() + "\t" + path);
        }
        return Files.write(target.resolve("requests-" + name), lines);
    }

    /** Each its owner's own. */
    private Path plans(List<Traveller> travellers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Traveller traveller : travellers) {
            List<String> ids = new ArrayList<>();
            Traveller.json(traveller.get("/api/plan/v1/plans?limit=5"), 200)
                    .path("items")
                    .forEach(plan -> ids.add(plan.path("id").asText()));
            String token = traveller.token();
            ids.forEach(id -> lines.add(token + "\t/api/plan/v1/plans/" + id));
        }
        return Files.write(target.resolve("requests-read"), lines);
    }

    private static Map<String, String> environment() throws SQLException {
        String server = "jdbc:postgresql://127.0.0.1:" + Peer.POSTGRES + "/";
        Map<String, String> environment = new HashMap<>(StageBenchmark.ENVIRONMENT);
        environment.put("KTRAVEL_JVM_OPTIONS", JVM);
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "trusted");
                Statement statement = connection.createStatement()) {
            for (String context : CONTEXTS) {
                statement.execute("drop database if exists ktravel_" + context + " with (force)");
                statement.execute("create database ktravel_" + context);
                String prefix = "KTRAVEL_" + context.toUpperCase(Locale.ROOT);
                environment.put(prefix + "_DB_URL", server + "ktravel_" + context);
                environment.put(prefix + "_DB_USER", "postgres");
                environment.put(prefix + "_DB_PASSWORD", "trusted");
                // With the peer's twenty, fewer than the hundred that PostgreSQL takes.
                environment.put(prefix + "_DB_CONNECTIONS", "15");
            }
        }
        return environment;
    }
}
