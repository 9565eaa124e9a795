package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every transaction is serialisable, as a distributed database that speaks PostgreSQL's language has them: those that meet
 * fail with SQLSTATE 40001 (ADR 0020), and whoever asked never hears of it.
 */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SerializableIT {
    private static final int CALLERS = 8;
    private static final int ROUNDS = 25;
    private static final int ROUND_SECONDS = 20;
    private static final String GIFT = "{\"tokens\":1,\"reason\":\"a token in a crowd\"}";
    private static final String PLAN = "{\"location\":\"Busan\",\"groupSize\":2}";

    private final Figures figures = new Figures("fault-serializable");
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private Ktravel system;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(
                Topology.SERVERS,
                22980,
                environment -> List.of("member", "plan", "follow", "notification")
                        .forEach(context -> environment.put(
                                "KTRAVEL_" + context.toUpperCase(Locale.ROOT) + "_DB_ISOLATION",
                                "TRANSACTION_SERIALIZABLE")));
    }

    @AfterAll
    void stop() {
        figures.write();
        if (system != null) {
            system.close();
        }
    }

    @Test
    void transactions_that_meet_are_run_again() throws Exception {
        int tokens = CALLERS * ROUNDS + 1;
        Member star = system.richMember(tokens);
        Member admin = system.admin();
        String plan = KilledNotificationScenarios.publish(star);
        List<Member> fans = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            fans.add(system.newMember());
        }
        int before = star.balance();
        long rolledBack = rolledBack();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Member fan : fans) {
                running.add(threads.submit(() -> crowd(star, admin, fan, plan)));
            }
            for (Future<?> one : running) {
                one.get((long) ROUNDS * ROUND_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        long again = rolledBack() - rolledBack;

        Map<String, Map<Integer, Long>> told = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.what().replaceAll("[0-9a-f-]{36}", "{id}"),
                        TreeMap::new,
                        Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting())));
        figures.tell("");
        figures.tell("| request | answers |");
        figures.tell("|---|---|");
        told.forEach((what, statuses) -> figures.tell("| %s | %s |", what, statuses));
        figures.tell("");
        figures.tell("- %d transactions were rolled back meanwhile", again);
        assertThat(again).as("transactions that met").isPositive();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status())
                        .as(answer.what() + " " + answer.body())
                        .isLessThan(400));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(new BankAudit(system)::isAtRest);
        assertThat(star.balance()).as("a token given for each that was spent").isEqualTo(before);
        assertThat(hearts(star, plan)).isEqualTo(CALLERS);
        new BankAudit(system).theLedgerIsSound();
        assertThat(new BankAudit(system).deadLetters()).isZero();
    }

    /** All of it meets what the others do at the same wallet, the same plan and the same author. */
    private void crowd(Member star, Member admin, Member fan, String plan) {
        String heart = "/api/plan/v1/plans/" + plan + "/heart";
        String following = "/api/follow/v1/following/" + star.id();
        for (int round = 0; round < ROUNDS; round++) {
            answers.add(admin.api().post("/api/member/v1/admin/members/" + star.id() + "/adjustments", GIFT));
            answers.add(star.api().post("/api/plan/v1/recommendations", Scenario.busan()));
            answers.add(star.api().post("/api/plan/v1/plans", PLAN));
            answers.add(fan.api().put(heart, null));
            answers.add(fan.api().put(following, null));
            if (round + 1 < ROUNDS) {
                answers.add(fan.api().delete(heart));
                answers.add(fan.api().delete(following));
            }
        }
    }

    private static int hearts(Member reader, String plan) {
        return reader.api()
                .get("/api/plan/v1/plans/" + plan)
                .hasStatus(200)
                .json()
                .path("hearts")
                .asInt();
    }

    /** Of all databases together. */
    private long rolledBack() {
        return Long.parseLong(system.databases()
                .column("plan", "select sum(xact_rollback) from pg_stat_database")
                .get(0));
    }
}
