package io.ktravel.bench.solvers;

import io.ktravel.bench.planner.Asked;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code mvn -q -Psolver-bench -Dcatalogue=<folder> -Dqueries=<queries.jsonl>}. */
final class SolverBenchmark {
    private static final int STARTS = 5;

    private final List<Asked> queries;
    /** By query, from the own search, which comes first. */
    private final Map<String, Long> optima = new HashMap<>();

    private SolverBenchmark(List<Asked> queries) {
        this.queries = queries;
    }

    public static void main(String... none) throws IOException {
        System.out.print(machine());
        new SolverBenchmark(Asked.read(setting("catalogue"), setting("queries"))).compare();
    }

    private void compare() throws IOException {
        System.out.printf("%d queries; ms of queries, proofs and tables: median · worst%n%n", queries.size());
        System.out.println("| | same cost as the optimum | proven optimal | proven infeasible for a cent less "
                + "| worst gap | nothing found | ms a query | ms a proof | ms to start | MB of jars |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Candidate candidate : Candidate.values()) {
            System.out.print(tally(candidate).line(start(candidate), Jars.bytes(candidate.jars())));
        }
        System.out.printf(
                "%nmaking the tables, which is in the ms of every solver: %s ms%n", Millis.medianAndWorst(tables()));
    }

    private Tally tally(Candidate candidate) {
        Tally tally = new Tally(candidate);
        tally.warmUp(queries.get(0));
        for (Asked asked : queries) {
            Found found = tally.ask(asked);
            tally.compare(found, optima.computeIfAbsent(asked.id(), any -> cost(asked, found)));
        }
        if (candidate.proves) {
            queries.forEach(asked -> tally.askForLess(asked, optimum(asked)));
        }
        return tally;
    }

    private long optimum(Asked asked) {
        return Objects.requireNonNull(optima.get(asked.id()));
    }

    private static long cost(Asked asked, Found found) {
        return Objects.requireNonNull(found.cost(), () -> asked.id() + " has no journey to compare");
    }

    private static double start(Candidate candidate) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            millis.add(Start.millis(candidate));
        }
        return Millis.median(millis);
    }

    private List<Double> tables() {
        List<Double> millis = new ArrayList<>();
        for (Asked asked : queries) {
            long begin = System.nanoTime();
            new Problem(asked.request(), asked.legs());
            millis.add(Millis.between(begin, System.nanoTime()));
        }
        return millis;
    }

    private static String machine() {
        return "%s, %s %s, %d cores, JDK %s, load average before %.1f%n"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Path setting(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("-D" + name + "=… is missing: -Dcatalogue and -Dqueries are needed");
        }
        return Path.of(value);
    }
}
