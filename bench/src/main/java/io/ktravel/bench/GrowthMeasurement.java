package io.ktravel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.Footprint;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What requests of one client cost, and which tables PostgreSQL reads from end to end for them. */
final class GrowthMeasurement {
    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (?:public\\.)?(\\w+)");

    /** What a request sets going, and what happens at times by itself, is explained too. */
    private static final int BACKGROUND_SECONDS = 5;

    /**
     * @param servers CPU in ms for each request, events and all
     * @param database the same of PostgreSQL's processes
     */
    record Measured(Latencies times, double servers, double database) {
        double cpu() {
            return servers + database;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f · %.1f · %.2f · %.2f ms", times.p50(), times.p95(), servers, database);
        }
    }

    private final Workload workload;
    private final int requests;
    private final long server;
    private final LongSupplier postmaster;
    private final ExplainedPages explained;

    GrowthMeasurement(Workload workload, int requests, long server, LongSupplier postmaster, ExplainedPages explained) {
        this.workload = workload;
        this.requests = requests;
        this.server = server;
        this.postmaster = postmaster;
        this.explained = explained;
    }

    private record Operation(int expected, Load.Requests requests) {}

    /** Each plan is read once, evenly spread over all of them: so what is kept in memory helps a few as little as many. */
    private Map<String, Operation> operations(int size) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        int stride = Math.max(1, size / (2 * requests));
        operations.put(
                "read of a plan",
                new Operation(
                        200,
                        number -> traveller(number)
                                .get("/api/plan/v1/plans/" + Population.planId(1 + (long) number * stride % size))));
        operations.put(
                "POST /plans",
                new Operation(
                        201,
                        number -> traveller(number)
                                .post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":2}")));
        operations.put("recommendation", new Operation(201, workload.recommendations()));
        operations.put(
                "balance", new Operation(200, number -> traveller(number).get("/api/member/v1/members/me/wallet")));
        return operations;
    }

    private Traveller traveller(int number) {
        return workload.travellers().get(number % workload.travellers().size());
    }

    Map<String, Measured> measure(int size) throws IOException, InterruptedException {
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Map.Entry<String, Operation> operation : operations(size).entrySet()) {
            measured.put(operation.getKey(), measured(operation.getValue()));
            System.out.println("  " + operation.getKey() + ": " + measured.get(operation.getKey()));
        }
        return measured;
    }

    private Measured measured(Operation operation) throws IOException, InterruptedException {
        load(operation, 0).run(requests);
        TimeUnit.SECONDS.sleep(BACKGROUND_SECONDS);
        double servers = serverSeconds();
        double database = databaseSeconds();
        Latencies times = load(operation, requests).run(requests);
        if (times.errors() > 0) {
            throw new IOException(times.errors() + " of " + requests + " requests failed");
        }
        return new Measured(
                times, 1000 * (serverSeconds() - servers) / requests, 1000 * (databaseSeconds() - database) / requests);
    }

    private Load load(Operation operation, int from) {
        return new Load(
                operation.expected(), number -> operation.requests().number(from + number), OptionalDouble::empty);
    }

    private double serverSeconds() {
        return seconds(server);
    }

    private double databaseSeconds() {
        long root = postmaster.getAsLong();
        return Stream.concat(
                        Stream.of(root),
                        ProcessHandle.of(root).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .mapToDouble(GrowthMeasurement::seconds)
                .sum();
    }

    private static double seconds(long pid) {
        return new Footprint(pid).cpu().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** The growing tables that are read from end to end for one request, and in the seconds behind it. */
    Map<String, Set<String>> scans(int size) throws IOException, SQLException, InterruptedException {
        Map<String, Set<String>> scans = new LinkedHashMap<>();
        for (Map.Entry<String, Operation> operation : operations(size).entrySet()) {
            String log = explained.log(() -> {
                JsonNode answer = Traveller.json(
                        operation.getValue().requests().number(0),
                        operation.getValue().expected());
                if (answer.isEmpty()) {
                    throw new IOException("nothing was answered");
                }
                pause();
            });
            scans.put(operation.getKey(), sequential(log));
        }
        return scans;
    }

    /** @throws IllegalStateException nothing was explained: then nothing is known */
    static Set<String> sequential(String log) {
        if (!log.contains("Query Text:")) {
            throw new IllegalStateException("PostgreSQL has explained nothing: " + log);
        }
        return SEQUENTIAL
                .matcher(log)
                .results()
                .map(found -> found.group(1))
                .filter(Population.TABLES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(BACKGROUND_SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
