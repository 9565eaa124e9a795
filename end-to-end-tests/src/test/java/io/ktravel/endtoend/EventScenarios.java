package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the topics tell, and what happens to records that nobody can read. */
interface EventScenarios extends Scenario {
    @Test
    default void a_recommendation_is_told_by_events_under_one_correlation_id() {
        Member dana = system().newMember();
        String correlation = "e2e-" + UUID.randomUUID();

        Answer answer = dana.api()
                .with("X-Correlation-Id", correlation)
                .post("/api/plan/v1/recommendations", Scenario.busan())
                .hasStatus(201);

        assertThat(answer.header("X-Correlation-Id")).isEqualTo(correlation);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(types("ktravel.member", correlation)).contains("ktravel.member.TokenDecreased.v1");
            assertThat(types("ktravel.plan", correlation))
                    .containsExactlyInAnyOrder("ktravel.plan.PlanCreated.v1", "ktravel.plan.RecommendationCreated.v1");
        });
    }

    private List<String> types(String topic, String correlation) {
        return system().topics().events(topic).stream()
                .filter(event -> event.path("correlationid").asText().equals(correlation))
                .map(event -> event.path("type").asText())
                .toList();
    }

    @Test
    default void every_event_on_the_topics_keeps_its_contract() {
        Member dana = system().newMember();
        dana.recommend(Scenario.busan()).hasStatus(201);
        dana.follow(system().newMember()).hasStatus(204);

        for (String context : List.of("member", "plan", "follow")) {
            List<ConsumerRecord<String, String>> records =
                    Awaitility.await().until(() -> system().topics().read("ktravel." + context), all -> !all.isEmpty());
            records.stream()
                    .filter(one -> one.value() != null && one.value().contains("\"source\":\"/ktravel/"))
                    .forEach(one -> Contracts.accept(context, one.key(), one.value()));
        }
    }

    @Test
    default void a_poison_message_is_set_aside_and_the_channel_lives() {
        String mark = "poison-" + UUID.randomUUID();
        for (String topic : List.of("ktravel.plan", "ktravel.member")) {
            system().topics().write(topic, mark, "not an event");
            system().topics().write(topic, mark, """
                    {"specversion":"1.0","id":"%s","source":"/x","type":"ktravel.x.Unheard.v1","data":{}}""".formatted(mark));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(system().topics().read(topic + ".dead"))
                            .filteredOn(dead -> mark.equals(dead.key()))
                            // Two records, set aside by each context that reads the topic: at least two do.
                            .hasSizeGreaterThanOrEqualTo(4)
                            .allSatisfy(dead -> assertThat(dead.headers().lastHeader("ktravel-reason"))
                                    .isNotNull()));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                Scrape.of(system().stage().servers()).sum("ktravel_dead_letters_total", Map.of()))
                        .isGreaterThanOrEqualTo(8));

        Member dana = system().newMember();
        dana.recommend(Scenario.busan()).hasStatus(201);
        // Settled by RecommendationCreated, so member still consumes the topic that held the poison.
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode wallet = dana.wallet();
            assertThat(wallet.path("reserved").asInt()).isZero();
            assertThat(wallet.path("balance").asInt()).isEqualTo(2);
        });
        system().anonymous().get("/health/ready").hasStatus(200);
    }

    @Test
    default void a_dead_letter_can_be_seen_and_applied_by_an_administrator_alone() {
        Member dana = system().newMember();
        String id = dana.id();
        String nickname = "replayed-" + Long.toString(System.nanoTime(), 36);
        Member eve = system().newMember();
        Awaitility.await()
                .until(() ->
                        eve.api().put("/api/follow/v1/following/" + id, null).status() == 204);
        system().topics().write("ktravel.member.dead", id, """
                {"specversion":"1.0","id":"%s","source":"/ktravel/member","type":"ktravel.member.MemberUpdated.v1",
                 "subject":"%s","time":"2026-11-26T00:00:00Z","datacontenttype":"application/json",
                 "data":{"memberId":"%s","version":1000,"nickname":"%s","locale":"en"}}""".formatted(UUID.randomUUID(), id, id, nickname));
        Api admin = system().admin().api();
        String letters = "/api/follow/v1/admin/dead-letters";

        JsonNode letter = null;
        for (JsonNode one :
                admin.get(letters + "?limit=100").hasStatus(200).json().path("items")) {
            letter = one.path("key").asText().equals(id) ? one : letter;
        }

        assertThat(letter).isNotNull();
        String path = letters + "/" + letter.path("id").asText();
        assertThat(admin.get(path).hasStatus(200).json().path("payload").asText())
                .contains(nickname);
        dana.api().get(path).isProblem(403, "forbidden");
        dana.api().post(path + "/replay", "").isProblem(403, "forbidden");
        admin.post(path + "/replay", "").hasStatus(204);
        admin.post(path + "/replay", "").hasStatus(204);
        admin.post(letters + "/ktravel.member-0-999999/replay", "").isProblem(404, "not-found");
        assertThat(eve.api().get("/api/follow/v1/following").hasStatus(200).body())
                .contains(nickname);
    }

    @Test
    default void what_is_unreadable_stays_a_dead_letter() {
        String mark = "poison-" + UUID.randomUUID();
        system().topics().write("ktravel.plan", mark, "not an event");
        Api admin = system().admin().api();
        String letters = "/api/member/v1/admin/dead-letters";

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode items =
                    admin.get(letters + "?limit=100").hasStatus(200).json().path("items");
            assertThat(items.findValuesAsText("key")).contains(mark);
        });
        for (JsonNode one : admin.get(letters + "?limit=100").json().path("items")) {
            if (one.path("key").asText().equals(mark)) {
                assertThat(one.path("consumer").asText()).isEqualTo("member");
                admin.post(letters + "/" + one.path("id").asText() + "/replay", "")
                        .isProblem(422, "not-applicable");
            }
        }
    }
}
