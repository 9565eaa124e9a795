package io.ktravel.endtoend;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.Callers.Moment;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The clock of plan's machine is set an hour ahead, and an hour back, while the others go right. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockIT {
    private static final int PORT = 22880;
    private static final Duration WRONG = Duration.ofSeconds(30);
    private static final Duration WELL = Duration.ofSeconds(15);
    /** Within the rates that a member, and whoever has no token, are allowed. */
    private static final Duration UNHURRIED = Duration.ofMillis(200);

    private static final String PLAN = "{\"location\":\"Busan\",\"groupSize\":1}";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Figures figures = new Figures("fault-clock");
    private FakeClock clock;
    private Ktravel system;

    @BeforeAll
    void start() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(System.getProperty("ktravel.test.data"))), "clock");
        clock = FakeClock.of("plan", folder);
        system = Ktravel.onPostgres(
                Topology.SERVERS, PORT, environment -> environment.put(Settings.JAVA_HOME, clock.home()));
        figures.tell("");
        figures.tell("| clock of plan | answers meanwhile | well again s |");
        figures.tell("|---|---|---|");
    }

    @AfterAll
    void stop() {
        figures.write();
        if (system != null) {
            system.close();
        }
    }

    @Test
    void an_hour_ahead_every_access_token_is_over_and_nothing_is_lost() throws Exception {
        Map<Integer, Integer> answers = whileItIs(HOUR);

        assertThat(answers).containsOnlyKeys(401);
    }

    @Test
    void an_hour_back_everything_goes_on() throws Exception {
        Map<Integer, Integer> answers = whileItIs(HOUR.negated());

        assertThat(answers).containsOnlyKeys(201);
    }

    /** How often each status was answered to what changes something. */
    private Map<Integer, Integer> whileItIs(Duration wrong) throws Exception {
        Member dana = system.newMember();
        Member author = system.newMember();
        Member follower = system.newMember();
        KilledNotificationScenarios.follow(follower, author);
        List<String> plans = new ArrayList<>();
        plans.add(KilledNotificationScenarios.publish(author));
        dana.recommend(Scenario.busan()).hasStatus(201);
        List<Long> pids = pids();
        clock.jumps(wrong);
        Map<Integer, Integer> answers = new TreeMap<>();
        try {
            Awaitility.await().atMost(FakeClock.NOTICED.multipliedBy(5)).until(() -> isWrong(wrong));
            Moment begin = Moment.now();
            Awaitility.await()
                    .pollInterval(UNHURRIED)
                    .atMost(WRONG.multipliedBy(2))
                    .until(() -> {
                        Answer made = author.api().post("/api/plan/v1/plans", PLAN);
                        answers.merge(made.status(), 1, Integer::sum);
                        assertThat(health("live")).isEqualTo(200);
                        assertThat(health("ready")).isEqualTo(200);
                        return begin.seconds() > WRONG.toSeconds();
                    });
            Answer recommended = dana.recommend(Scenario.busan());
            answers.merge(recommended.status(), 1, Integer::sum);
        } finally {
            clock.jumps(Duration.ZERO);
        }
        Moment healed = Moment.now();

        Awaitility.await().atMost(WELL).until(() -> !isWrong(wrong));
        plans.add(KilledNotificationScenarios.publish(author));
        dana.recommend(Scenario.busan()).hasStatus(201);
        Awaitility.await()
                .atMost(WELL)
                .untilAsserted(() -> assertThat(KilledNotificationScenarios.heardOf(follower))
                        .containsExactlyInAnyOrderElementsOf(plans));
        Awaitility.await()
                .atMost(WELL)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(new BankAudit(system)::isAtRest);
        figures.tell("| %+d s | %s | %.1f |", wrong.toSeconds(), answers, healed.seconds());
        assertThat(dana.balance()).isEqualTo(answers.containsKey(401) ? 1 : 0);
        new BankAudit(system).theLedgerIsSound();
        assertThat(new BankAudit(system).deadLetters()).isZero();
        assertThat(pids()).isEqualTo(pids);
        return answers;
    }

    /** By the Date of an answer. */
    private boolean isWrong(Duration wrong) {
        String date = Api.anonymous(plan().origin()).get("/health/live").header("Date");
        Duration off = Duration.between(Instant.now(), RFC_1123_DATE_TIME.parse(date, Instant::from));
        return off.minus(wrong).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }

    private LibertyServer plan() {
        return system.stage().server("plan");
    }

    private List<Long> pids() {
        return system.stage().servers().stream().map(LibertyServer::pid).toList();
    }

    private int health(String check) {
        return Api.anonymous(plan().origin()).get("/health/" + check).status();
    }
}
