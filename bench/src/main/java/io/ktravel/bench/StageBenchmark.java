package io.ktravel.bench;

import io.ktravel.launcher.CannotStart;
import io.ktravel.launcher.Footprint;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Part;
import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Measures one topology, in a JVM of its own that is the stage and the client: nothing of the other is left in it. */
final class StageBenchmark {
    /** Far above what one client can send: measured is the system, not its limit. */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "KTRAVEL_RATE_LIMIT_REQUESTS_PER_SECOND", "100000",
            "KTRAVEL_RATE_LIMIT_BURST", "1000000");

    private static final String TELEMETRY = "OTEL_";

    private final Scale scale;
    private final Stage stage;

    private StageBenchmark(Scale scale, Stage stage) {
        this.scale = scale;
        this.stage = stage;
    }

    /** Arguments: topology, data folder, and the file to write the figures to. */
    public static void main(String[] arguments) {
        endWithParent();
        try {
            Scale scale = Scale.of(Benchmark.systemProperties());
            Settings settings = new Settings(
                    scale.root(), Path.of(arguments[1]), scale.port(), Topology.valueOf(arguments[0]), environment());
            measured(scale, settings).write(Path.of(arguments[2]));
            System.exit(0);
        } catch (CannotStart reason) {
            System.out.println("Kt-ravel cannot start: " + reason.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    /** With OpenTelemetry as the caller's environment sets it. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        telemetry().forEach(name -> environment.put(name, System.getenv(name)));
        return environment;
    }

    /** Names alone: values can be secret. */
    static Set<String> telemetry() {
        return System.getenv().keySet().stream()
                .filter(name -> name.startsWith(TELEMETRY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Figures measured(Scale scale, Settings settings) throws IOException {
        try (Stage stage = new Stage(settings, System.out::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stop"));
            return new StageBenchmark(scale, stage).measured();
        }
    }

    /** The parent holds the other end of standard input: it closes when the parent ends, however that happens. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    } finally {
                        System.exit(1);
                    }
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private Figures measured() throws IOException {
        long begin = System.nanoTime();
        stage.start();
        double secondsToReady = (System.nanoTime() - begin) / 1e9;
        List<Cost> whenReady = costs();
        System.out.println("Signing in " + Scale.MEMBERS + " members and giving each " + Scale.TOKENS + " tokens");
        Workload workload = new Workload(stage.origin());
        Latencies recommendations =
                measured("recommendations", new Load(201, workload.recommendations(), this::cpu), scale.requests());
        Latencies reads = measured("reads", new Load(200, workload.reads(), this::cpu), scale.reads());
        return new Figures(secondsToReady, whenReady, recommendations, reads, costs());
    }

    private Latencies measured(String what, Load load, int count) throws IOException {
        System.out.println(scale.warmUp() + " " + what + " to warm up");
        load.run(scale.warmUp());
        System.out.println(count + " " + what + " measured");
        return load.run(count);
    }

    private List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        for (Part part : stage.parts()) {
            costs.add(Cost.of(part.name(), part.pid()));
        }
        costs.add(Cost.of("stage", ProcessHandle.current().pid()));
        return costs;
    }

    /** Seconds that the Liberty servers have spent. */
    private OptionalDouble cpu() {
        Duration sum = Duration.ZERO;
        for (LibertyServer server : stage.servers()) {
            Optional<Duration> spent = new Footprint(server.pid()).cpu();
            if (spent.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum = sum.plus(spent.get());
        }
        return OptionalDouble.of(sum.toMillis() / 1000.0);
    }
}
