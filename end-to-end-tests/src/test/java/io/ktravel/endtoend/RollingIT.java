package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.Callers.Moment;
import io.ktravel.endtoend.Callers.Outcome;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two replicas of the contexts that a recommendation needs, restarted one after the other while travellers work. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingIT {
    private static final int PORT = 22180;
    private static final int REQUESTS = 20_000;
    private static final int TOKENS = 100_000;
    private static final List<String> REPLICATED = List.of("plan", "member");

    private final Figures figures = new Figures("fault-rolling");
    private final Map<String, List<LibertyServer>> replicas = new LinkedHashMap<>();
    private Ktravel system;
    private HaProxy proxy;

    @BeforeAll
    void start() {
        Path folder = Path.of(System.getProperty("ktravel.test.data")).resolve("haproxy");
        proxy = HaProxy.before(ports(), PORT + 40, folder);
        system = Ktravel.onPostgres(Topology.SERVERS, PORT, environment -> {
            environment.put("KTRAVEL_RATE_LIMIT_REQUESTS_PER_SECOND", "100000");
            environment.put("KTRAVEL_RATE_LIMIT_BURST", "1000000");
            environment.put("KTRAVEL_MEMBER_URL", proxy.origin());
            environment.put("KTRAVEL_PLAN_URL", proxy.origin());
        });
        for (String context : REPLICATED) {
            LibertyServer first = system.stage().server(context);
            replicas.put(context, List.of(first, system.stage().startReplica(context)));
        }
        replicas.values().forEach(both -> both.forEach(proxy::awaitUse));
    }

    /** As the launcher spreads them: members at 1, plans at 2, second servers 30 higher. */
    private static Map<String, List<Integer>> ports() {
        return Map.of("member", List.of(PORT + 1, PORT + 31), "plan", List.of(PORT + 2, PORT + 32));
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
        proxy.close();
    }

    @Test
    void restarting_one_replica_after_the_other_fails_no_request() throws Exception {
        Member dana = system.richMember(TOKENS);
        TravellerAtWork work = new TravellerAtWork(dana, system.admin(), proxy.origin());
        Callers callers = new Callers(8, Duration.ofMillis(50), work::call);
        try (callers) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> callers.answered() > 500);
            figures.tell("");
            figures.tell("| restarted | drain s | stop s | until ready and in use s | requests meanwhile |");
            figures.tell("|---|---|---|---|---|");
            for (List<LibertyServer> both : replicas.values()) {
                for (LibertyServer one : both) {
                    restart(one, callers);
                }
            }
            Awaitility.await().atMost(Duration.ofMinutes(6)).until(() -> callers.answered() >= REQUESTS);
        }

        List<Outcome> failed =
                callers.outcomes().stream().filter(work::isFailed).toList();
        tell(callers.outcomes(), failed.size());
        assertThat(callers.outcomes()).hasSizeGreaterThanOrEqualTo(REQUESTS);
        assertThat(failed).isEmpty();
        work.everyTokenIsAccountedFor(TOKENS);
    }

    private void restart(LibertyServer server, Callers callers) throws Exception {
        int before = callers.answered();
        Moment drain = Moment.now();
        proxy.drain(server);
        double drained = drain.seconds();
        Moment stop = Moment.now();
        server.stop();
        double stopped = stop.seconds();
        Moment start = Moment.now();
        server.start();
        proxy.awaitUse(server);
        figures.tell(
                "| %s | %.1f | %.1f | %.1f | %d |",
                server.name(), drained, stopped, start.seconds(), callers.answered() - before);
    }

    private void tell(List<Outcome> outcomes, int failed) {
        figures.tell("");
        figures.tell("- %d requests, %d of them failed", outcomes.size(), failed);
        Map<String, List<Outcome>> kinds = new LinkedHashMap<>();
        outcomes.forEach(one -> kinds.computeIfAbsent(TravellerAtWork.kind(one), kind -> new ArrayList<>())
                .add(one));
        figures.tell("");
        figures.tell("| request and answer | count | p50 · p99 · max ms |");
        figures.tell("|---|---|---|");
        kinds.forEach((kind, all) -> figures.tell(
                "| %s | %d | %.0f · %.0f · %.0f |",
                kind,
                all.size(),
                Callers.percentile(all, 50),
                Callers.percentile(all, 99),
                Callers.percentile(all, 100)));
        figures.write();
    }
}
