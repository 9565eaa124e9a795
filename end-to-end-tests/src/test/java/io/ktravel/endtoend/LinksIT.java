package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.Callers.Moment;
import io.ktravel.endtoend.Callers.Outcome;
import io.ktravel.endtoend.FaultyLink.Fault;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The links of plan, to member and to its database, become slow, silent or broken under load, and heal. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksIT {
    private static final int PORT = 22280;
    private static final int CALLERS = 6;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int SAMPLE = 1_000;
    /** What callers may wait in 99 of 100 cases while the breaker is open; on a busy machine as long as they did before. */
    private static final double QUICK_MILLIS = 100;

    /** Several connections, each of which waits for an answer, and the rest of the request. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration HEALED = Duration.ofSeconds(10);
    private static final String SPENDING = "io.ktravel.plan.token.TokenSpending.spend";

    private final Figures figures = new Figures("fault-links");
    private Ktravel system;
    private FaultyLink toMember;
    private FaultyLink toDatabase;

    @BeforeAll
    void start() {
        toMember = new FaultyLink(PORT + 41, PORT + 1, 1);
        system = Ktravel.onPostgres(Topology.SERVERS, PORT, environment -> {
            environment.put("KTRAVEL_RATE_LIMIT_REQUESTS_PER_SECOND", "100000");
            environment.put("KTRAVEL_RATE_LIMIT_BURST", "1000000");
            environment.put("KTRAVEL_MEMBER_URL", "http://localhost:" + toMember.port());
            environment.compute("KTRAVEL_PLAN_DB_URL", (name, direct) -> throughLink(direct));
        });
        figures.tell("");
        figures.tell("| link | fault | longest answer ms | opened after failures | p50 · p99 before ms | then "
                + "| threads before · at most | heap MB at most | healed after s |");
        figures.tell("|---|---|---|---|---|---|---|---|---|");
    }

    private String throughLink(String direct) {
        toDatabase = FaultyLink.toDatabase(PORT + 42, direct, 64);
        return toDatabase.jdbc(direct);
    }

    @AfterAll
    void stop() {
        figures.write();
        if (system != null) {
            system.close();
        }
        toMember.close();
        if (toDatabase != null) {
            toDatabase.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "HANG", "RESET"})
    void a_bad_link_to_member_holds_nobody_up(Fault fault) {
        Member dana = system.richMember(10_000);
        warmUp(dana);
        int before = dana.balance();
        Vitals vitals = new Vitals(plan());
        double failures = breakerCalls("failure");
        double refused = breakerCalls("circuitBreakerOpen");
        Callers callers = new Callers(CALLERS, PAUSE, number -> dana.recommend(Scenario.busan()));
        try (callers) {
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> callers.answered() > SAMPLE);
            double healthy = Callers.percentile(callers.outcomes(), 99);
            Moment broken = Moment.now();
            toMember.becomes(fault);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> breakerCalls("circuitBreakerOpen") > refused);
            double untilOpen = breakerCalls("failure") - failures;
            awaitLast(callers, Moment.now());
            Moment opened = Moment.now();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> vitals.look() && callers.since(opened).size() > SAMPLE);
            List<Outcome> open = callers.since(opened);
            List<Outcome> all = callers.since(broken);
            Moment healing = Moment.now();
            toMember.becomes(Fault.NONE);
            Awaitility.await()
                    .atMost(HEALED)
                    .until(() -> callers.since(healing).stream().anyMatch(one -> one.status() == 201));
            figures.tell(
                    "| member | %s | %.0f | %.0f | %.0f · %.0f | %.0f · %.0f | %s | %.1f |",
                    fault,
                    Callers.percentile(all, 100),
                    untilOpen,
                    Callers.percentile(callers.outcomes().subList(0, SAMPLE), 50),
                    healthy,
                    Callers.percentile(open, 50),
                    Callers.percentile(open, 99),
                    vitals,
                    healing.seconds());

            assertThat(all).allSatisfy(one -> {
                assertThat(one.status()).as(one.toString()).isIn(201, 202);
                assertThat(one.millis()).as(one.toString()).isLessThan(8_000);
            });
            assertThat(untilOpen).isLessThanOrEqualTo(20);
            assertThat(Callers.percentile(open, 99)).isLessThan(Math.max(QUICK_MILLIS, healthy));
            vitals.areBounded(system.logs());
        } finally {
            toMember.becomes(Fault.NONE);
        }
        long asked = callers.outcomes().size();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(dana.balance()).isEqualTo((int) (before - asked)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "HANG", "RESET"})
    void a_bad_link_to_the_database_is_told_in_time(Fault fault) {
        Member dana = system.newMember();
        String wish = "{\"title\":\"A walk\",\"location\":\"Busan\",\"groupSize\":2}";
        IntStream.range(0, 50)
                .forEach(i -> dana.api().post("/api/plan/v1/plans", wish).hasStatus(201));
        Vitals vitals = new Vitals(plan());
        Callers callers = new Callers(
                CALLERS,
                PAUSE,
                number -> number % 2 == 0
                        ? dana.api().post("/api/plan/v1/plans", wish)
                        : dana.api().get("/api/plan/v1/board"));
        try (callers) {
            Awaitility.await().until(() -> callers.answered() > 20);
            Moment broken = Moment.now();
            toDatabase.becomes(fault);
            Awaitility.await()
                    .atMost(LONGEST.multipliedBy(2))
                    .until(() -> vitals.look() && callers.since(broken).size() >= 2 * CALLERS);
            Moment healing = Moment.now();
            toDatabase.becomes(Fault.NONE);
            Awaitility.await()
                    .atMost(HEALED)
                    .until(() ->
                            callers.since(healing).stream().anyMatch(one -> one.status() == 201) && plan().isReady());
            double healed = healing.seconds();
            awaitLast(callers, Moment.now());
            List<Outcome> all = callers.since(broken);
            figures.tell(
                    "| database | %s | %.0f | | | | %s | %.1f |", fault, Callers.percentile(all, 100), vitals, healed);

            assertThat(all).allSatisfy(one -> {
                assertThat(one.status()).as(one.toString()).isIn(200, 201, 503);
                assertThat(one.millis()).as(one.toString()).isLessThan(LONGEST.toMillis());
            });
            vitals.areBounded(system.logs());
        } finally {
            toDatabase.becomes(Fault.NONE);
        }
    }

    private void warmUp(Member traveller) {
        IntStream.range(0, 60)
                .forEach(i -> traveller.recommend(Scenario.busan()).hasStatus(201));
    }

    /** Until whoever asked before that moment has an answer. */
    private static void awaitLast(Callers callers, Moment moment) {
        int asked = callers.asked();
        Awaitility.await()
                .atMost(LONGEST)
                .until(() ->
                        callers.answered() >= asked || callers.since(moment).size() > 4 * CALLERS);
    }

    private LibertyServer plan() {
        return system.stage().server("plan");
    }

    private double breakerCalls(String result) {
        return Scrape.of(List.of(plan()))
                .sum("ft_circuitbreaker_calls_total", Map.of("method", SPENDING, "circuitBreakerResult", result));
    }
}
