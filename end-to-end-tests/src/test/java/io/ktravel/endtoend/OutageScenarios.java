package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.LibertyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Parts are killed while others work; nothing is lost and nobody pays twice. Needs a server for each context. */
interface OutageScenarios extends Scenario {
    Duration RECOVERY = Duration.ofSeconds(90);

    @Test
    default void a_recommendation_outlives_the_death_of_member() {
        Member dana = system().newMember();
        LibertyServer member = system().stage().server("member");
        member.kill();

        Answer accepted = dana.recommend(Scenario.busan()).hasStatus(202);
        String id = accepted.json().path("id").asText();
        assertThat(accepted.header("Location")).endsWith("/recommendations/" + id);
        assertThat(dana.recommendation(id).path("status").asText()).isEqualTo("PENDING");
        system().anonymous().get("/api/member/v1/token-packs").isProblem(503, "context-unavailable");

        member.start();

        Awaitility.await()
                .atMost(RECOVERY)
                .untilAsserted(
                        () -> assertThat(dana.recommendation(id).path("status").asText())
                                .isEqualTo("COMPLETED"));
        assertThat(dana.balance()).isEqualTo(2);
        assertThat(dana.plans()).hasSize(1);
        assertThat(dana.plans().path(0).path("id").asText())
                .isEqualTo(dana.recommendation(id).path("planId").asText());
    }

    @Test
    default void a_member_context_that_hangs_holds_nobody_up() throws Exception {
        Member dana = system().newMember();
        assertThat(dana.plans()).isEmpty();
        long member = system().stage().server("member").pid();
        List<String> ids = new ArrayList<>();
        signal("STOP", member);
        try {
            for (Answer answer : TokenScenarios.together(12, () -> timely(dana))) {
                ids.add(answer.hasStatus(202).json().path("id").asText());
            }
        } finally {
            signal("CONT", member);
        }

        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            List<String> ends = ids.stream()
                    .map(id -> dana.recommendation(id).path("status").asText())
                    .toList();
            assertThat(ends).containsOnly("COMPLETED", "REJECTED");
            assertThat(ends).filteredOn("COMPLETED"::equals).hasSize(3);
        });
        assertThat(dana.balance()).isZero();
        assertThat(dana.plans()).hasSize(3);
    }

    private static Answer timely(Member traveller) {
        long begin = System.nanoTime();
        Answer answer = traveller.recommend(Scenario.busan());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        return answer;
    }

    @Test
    default void following_and_the_dashboard_go_on_without_member_and_plan() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        String plan = eve.share("without a title", "Andong");
        String id = eve.id();
        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            assertThat(dana.counts(eve).path("sharedPlans").asInt()).isEqualTo(1);
            dana.follow(eve).hasStatus(204);
            assertThat(dana.list("dashboard").path(0).has("nickname")).isTrue();
        });
        dana.unfollow(eve).hasStatus(204);
        List<LibertyServer> away =
                List.of(system().stage().server("plan"), system().stage().server("member"));
        away.forEach(LibertyServer::kill);
        try {
            dana.api().put("/api/follow/v1/following/" + id, null).hasStatus(204);
            JsonNode shown = dana.list("dashboard").path(0);
            assertThat(shown.at("/latestSharedPlan/id").asText()).isEqualTo(plan);
            assertThat(shown.path("latestSharedPlan").has("title")).isFalse();
        } finally {
            away.forEach(LibertyServer::start);
        }

        Awaitility.await()
                .atMost(RECOVERY)
                .untilAsserted(() -> assertThat(dana.list("dashboard")
                                .path(0)
                                .at("/latestSharedPlan/title")
                                .asText())
                        .isEqualTo("without a title"));
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    default void who_has_no_token_is_refused_also_by_events() {
        Member dana = system().newMember();
        for (int i = 0; i < 3; i++) {
            dana.recommend(Scenario.busan()).hasStatus(201);
        }
        LibertyServer member = system().stage().server("member");
        member.kill();
        String id = dana.recommend(Scenario.busan())
                .hasStatus(202)
                .json()
                .path("id")
                .asText();

        member.start();

        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            JsonNode recommendation = dana.recommendation(id);
            assertThat(recommendation.path("status").asText()).isEqualTo("REJECTED");
            assertThat(recommendation.path("problem").path("type").asText())
                    .isEqualTo("urn:ktravel:problem:insufficient-tokens");
        });
        assertThat(dana.balance()).isZero();
        assertThat(dana.plans()).hasSize(3);
    }

    @Test
    default void kafka_away_for_thirty_seconds_loses_nothing() {
        system().stage().kafka().kill();
        long away = System.nanoTime();
        List<Member> travellers = new ArrayList<>();
        List<String> plans = new ArrayList<>();
        while (System.nanoTime() - away < TimeUnit.SECONDS.toNanos(30)) {
            Member traveller = system().newMember();
            travellers.add(traveller);
            plans.add(traveller
                    .recommend(Scenario.busan())
                    .hasStatus(201)
                    .json()
                    .path("planId")
                    .asText());
        }

        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            Scrape plan = Scrape.of(List.of(system().stage().server("plan")));
            assertThat(plan.sum("ktravel_outbox_age_seconds", Map.of("context", "plan")))
                    .isGreaterThan(10);
        });

        system().stage().kafka().start();

        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            List<JsonNode> events = system().topics().events("ktravel.plan");
            for (String plan : plans) {
                assertThat(events.stream()
                                .filter(event -> event.path("type").asText().equals("ktravel.plan.PlanCreated.v1"))
                                .filter(event -> event.path("subject").asText().equals(plan)))
                        .as("PlanCreated of " + plan)
                        .isNotEmpty();
            }
            assertThat(travellers)
                    .allSatisfy(traveller -> assertThat(
                                    traveller.wallet().path("reserved").asInt())
                            .isZero());
        });
        assertThat(travellers)
                .allSatisfy(traveller -> assertThat(traveller.balance()).isEqualTo(2));
    }

    @Test
    default void plan_killed_in_the_middle_leaves_no_token_unaccounted_for() throws Exception {
        List<Member> travellers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            travellers.add(system().newMember());
        }
        LibertyServer plan = system().stage().server("plan");
        ExecutorService threads = Executors.newFixedThreadPool(travellers.size());
        try {
            List<Future<?>> asking = new ArrayList<>();
            for (Member traveller : travellers) {
                asking.add(threads.submit(() -> {
                    for (int i = 0; i < 3; i++) {
                        traveller.recommend(Scenario.busan());
                    }
                }));
            }
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> travellers.stream().anyMatch(traveller -> traveller.balance() < 3));
            plan.kill();
            for (Future<?> one : asking) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        plan.start();

        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            for (Member traveller : travellers) {
                JsonNode all = traveller
                        .api()
                        .get("/api/plan/v1/recommendations?limit=100")
                        .hasStatus(200)
                        .json()
                        .path("items");
                assertThat(all).noneMatch(one -> one.path("status").asText().equals("PENDING"));
                int completed = 0;
                for (JsonNode one : all) {
                    completed += one.path("status").asText().equals("COMPLETED") ? 1 : 0;
                }
                assertThat(traveller.plans()).hasSize(completed);
                JsonNode wallet = traveller.wallet();
                assertThat(wallet.path("balance").asInt()).isEqualTo(3 - completed);
                assertThat(wallet.path("reserved").asInt()).isZero();
            }
        });
    }
}
