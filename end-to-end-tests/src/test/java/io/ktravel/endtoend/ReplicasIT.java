package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ktravel.endtoend.Callers.Moment;
import io.ktravel.endtoend.Callers.Outcome;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Plan and notification behind HAProxy with one to three servers each, while travellers work. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
    private static final int PORT = 22580;
    private static final int TOKENS = 100_000;
    private static final String PLAN = "{\"title\":\"A walk\",\"location\":\"Busan\",\"groupSize\":2}";
    private static final Duration ARRIVAL = Duration.ofSeconds(90);
    private static final Duration REPLACED = Duration.ofSeconds(60);

    private final Figures figures = new Figures("fault-replicas");
    private Ktravel system;
    private HaProxy proxy;

    @BeforeAll
    void start() {
        proxy = HaProxy.before(
                Map.of(
                        "member", List.of(PORT + 1),
                        "plan", servers(PORT + 2),
                        "follow", List.of(PORT + 3),
                        "notification", servers(PORT + 4)),
                PORT + 50,
                data().resolve("haproxy-replicas"));
        system = Ktravel.onPostgres(Topology.SERVERS, PORT, environment -> {
            environment.put("KTRAVEL_RATE_LIMIT_REQUESTS_PER_SECOND", "100000");
            environment.put("KTRAVEL_RATE_LIMIT_BURST", "1000000");
            environment.put("KTRAVEL_ACCESS_TOKEN_SECONDS", "7200");
            environment.put("KTRAVEL_MEMBER_URL", proxy.origin());
            environment.put("KTRAVEL_PLAN_URL", proxy.origin());
        });
        system.stage().servers().forEach(proxy::awaitUse);
    }

    /** As the launcher spreads them: the second one 30 higher, the third one 40. */
    private static List<Integer> servers(int first) {
        return List.of(first, first + 30, first + 40);
    }

    private static Path data() {
        return Path.of(System.getProperty("ktravel.test.data"));
    }

    @AfterAll
    void stop() {
        figures.write();
        if (system != null) {
            system.close();
        }
        proxy.close();
    }

    /** Consumers of the topics are spread anew with each server that comes or goes. */
    @Test
    @Order(1)
    void from_one_server_to_three_and_back_no_event_is_lost_or_doubled() throws Exception {
        Member author = system.richMember(TOKENS);
        Member follower = system.newMember();
        KilledNotificationScenarios.follow(follower, author);
        Api api = author.api().at(proxy.origin());
        Queue<String> plans = new ConcurrentLinkedQueue<>();
        Queue<String> recommendations = new ConcurrentLinkedQueue<>();
        List<LibertyServer> more = new ArrayList<>();
        figures.tell("");
        figures.tell("| servers | after s | requests meanwhile |");
        figures.tell("|---|---|---|");

        Callers callers = new Callers(3, Duration.ofMillis(700), call -> {
            if (call % 10 == 0) {
                Answer made = api.post("/api/plan/v1/recommendations", Scenario.busan());
                recommendations.add(made.json().path("id").asText());
                return made;
            }
            Answer made = api.post("/api/plan/v1/plans", PLAN);
            String id = made.hasStatus(201).json().path("id").asText();
            Answer shared = api.put("/api/plan/v1/plans/" + id + "/share", null);
            plans.add(id);
            return shared;
        });
        try (callers) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> callers.answered() > 20);
            for (String context : List.of("plan", "notification", "plan", "notification")) {
                step("one more of " + context, callers, () -> {
                    LibertyServer server = system.stage().startReplica(context);
                    more.add(server);
                    proxy.awaitUse(server);
                });
            }
            for (LibertyServer server : more) {
                step(server.name() + " gone", callers, () -> {
                    proxy.drain(server);
                    system.stage().endReplica(server);
                });
            }
        }

        List<Outcome> failed = callers.outcomes().stream()
                .filter(one -> one.status() / 100 != 2)
                .toList();
        figures.tell("");
        figures.tell(
                "- %d plans and %d recommendations made, %d requests failed",
                plans.size(), recommendations.size(), failed.size());
        assertThat(failed).isEmpty();
        // A plan that is not shared is told without its name: of a recommendation the follower hears who made it.
        List<String> told = new ArrayList<>(plans);
        told.addAll(Collections.nCopies(recommendations.size(), author.id()));
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(ARRIVAL)
                .untilAsserted(() -> assertThat(KilledNotificationScenarios.heardOf(follower))
                        .containsExactlyInAnyOrderElementsOf(told));
        assertThat(recommendations).doesNotHaveDuplicates();
        Awaitility.await().atMost(ARRIVAL).untilAsserted(() -> {
            assertThat(author.wallet().path("reserved").asInt()).isZero();
            assertThat(author.balance()).isEqualTo(3 + TOKENS - recommendations.size());
        });
        assertThat(new BankAudit(system).deadLetters()).isZero();
    }

    private interface Step {
        void take() throws Exception;
    }

    private void step(String what, Callers callers, Step step) throws Exception {
        int before = callers.answered();
        Moment begin = Moment.now();
        step.take();
        figures.tell("| %s | %.1f | %d |", what, begin.seconds(), callers.answered() - before);
    }

    /** It still has its connections and answers nobody: SIGSTOP. */
    @Test
    @Order(2)
    void a_server_that_hangs_is_replaced_and_its_neighbour_answers() throws Exception {
        Member dana = system.newMember();
        Api api = dana.api().at(proxy.origin());
        LibertyServer first = system.stage().server("plan");
        LibertyServer second = system.stage().startReplica("plan");
        proxy.awaitUse(second);
        long hungPid = first.pid();
        Supervisor supervisor = Supervisor.byTheChart(first);

        assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(hungPid))
                        .start()
                        .waitFor())
                .isZero();
        Moment hung = Moment.now();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !proxy.uses(first));
        double unused = hung.seconds();
        api.post("/api/plan/v1/plans", PLAN).hasStatus(201);
        supervisor.killOnceHung();
        double killed = hung.seconds();
        first.start();
        proxy.awaitUse(first);

        figures.tell("");
        figures.tell(
                "- A hung server of plan: out of use after %.1f s, killed after %.1f s by the chart's liveness probe,"
                        + " back in use after %.1f s",
                unused, killed, hung.seconds());
        assertThat(first.pid()).isNotEqualTo(hungPid);
        assertThat(killed).isLessThan(REPLACED.toSeconds());
        system.stage().endReplica(second);
    }

    /** {@code siege -c100 -t60S}, POST, on two servers that have been at work for a while. */
    @Test
    @Order(3)
    void a_siege_of_a_minute_is_survived() throws Exception {
        Member dana = system.newMember();
        LibertyServer second = system.stage().startReplica("plan");
        proxy.awaitUse(second);
        siege(dana, 10, 30);

        JsonNode told = siege(dana, 100, 60);

        figures.tell("");
        figures.tell(
                "- siege -c100 -t60S, POST of a plan to two servers: %d transactions, availability %.2f %%, %d failed,"
                        + " %.1f a second, longest %.2f s",
                told.path("transactions").asInt(),
                told.path("availability").asDouble(),
                told.path("failed_transactions").asInt(),
                told.path("transaction_rate").asDouble(),
                told.path("longest_transaction").asDouble());
        assertThat(told.path("transactions").asInt()).isPositive();
        assertThat(told.path("failed_transactions").asInt()).isZero();
        assertThat(told.path("availability").asDouble()).isEqualTo(100);
        system.stage().endReplica(second);
    }

    private JsonNode siege(Member member, int users, int seconds) throws Exception {
        Path said = data().resolve("siege.json");
        Process siege = new ProcessBuilder(
                        "siege",
                        "-c" + users,
                        "-t" + seconds + "S",
                        "-j",
                        "-q",
                        "--content-type=application/json",
                        "--header=Authorization: Bearer " + member.accessToken(),
                        proxy.origin() + "/api/plan/v1/plans POST " + PLAN)
                .redirectOutput(said.toFile())
                .redirectError(data().resolve("siege.log").toFile())
                .start();
        assertThat(siege.waitFor(seconds + 60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text.substring(text.indexOf('{')));
    }
}
