package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Travellers who follow, heart, copy and are inspired; and what is taken back is gone. */
interface SocialScenarios extends Scenario {
    Duration SOON = Duration.ofSeconds(30);

    @Test
    default void who_follows_somebody_sees_what_they_share() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        String plan = eve.share("강릉 바다 🌊", "Gangneung");

        dana.follow(eve).hasStatus(204);
        dana.follow(eve).hasStatus(204);

        soon(() -> {
            JsonNode shown = dana.list("dashboard").path(0);
            assertThat(shown.path("id").asText()).isEqualTo(eve.id());
            assertThat(shown.path("nickname").asText()).isNotBlank();
            assertThat(shown.path("followers").asInt()).isEqualTo(1);
            assertThat(shown.path("sharedPlans").asInt()).isEqualTo(1);
            assertThat(shown.at("/latestSharedPlan/id").asText()).isEqualTo(plan);
            assertThat(shown.at("/latestSharedPlan/title").asText()).isEqualTo("강릉 바다 🌊");
            assertThat(shown.at("/latestSharedPlan/sharedAt").asText()).endsWith("Z");
        });
        soon(() -> assertThat(eve.list("followers").path(0).path("nickname").asText())
                .isNotBlank());
        assertThat(eve.list("followers")).hasSize(1);
        assertThat(eve.list("followers").path(0).path("id").asText()).isEqualTo(dana.id());
        assertThat(dana.list("following").path(0).path("id").asText()).isEqualTo(eve.id());
        assertThat(dana.counts(eve).toString()).isEqualTo("{\"followers\":1,\"following\":0,\"sharedPlans\":1}");
        assertThat(eve.counts(dana).toString()).isEqualTo("{\"followers\":0,\"following\":1,\"sharedPlans\":0}");
        assertThat(ranked(dana, eve)).hasValue(1L);

        dana.unfollow(eve).hasStatus(204);
        dana.unfollow(eve).hasStatus(204);

        assertThat(dana.list("dashboard")).isEmpty();
        assertThat(eve.list("followers")).isEmpty();
        assertThat(dana.counts(eve).path("followers").asInt()).isZero();
        assertThat(ranked(dana, eve)).isEmpty();
    }

    @Test
    default void nobody_follows_themselves_or_nobody() {
        Member dana = system().newMember();

        dana.follow(dana).isProblem(422, "follows-self");
        dana.api()
                .put("/api/follow/v1/following/019aa5c2-7b1e-7c40-9a3d-5f1e2d3c4b5a", null)
                .isProblem(404, "not-found");
        dana.api().put("/api/follow/v1/following/eve", null).isProblem(404, "not-found");
        system().anonymous().get("/api/follow/v1/ranking").isProblem(401, "unauthenticated");
        system().anonymous()
                .get("/api/follow/v1/internal/members/" + dana.id() + "/archive")
                .isProblem(404, "not-found");
        assertThat(dana.list("following")).isEmpty();
    }

    @Test
    default void what_is_taken_back_is_gone_everywhere_at_once() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        String word = "takenback" + Long.toString(System.nanoTime(), 36);
        String plan = eve.share(word, "Suwon");
        String path = "/api/plan/v1/plans/" + plan;
        dana.follow(eve).hasStatus(204);
        dana.api().put(path + "/heart", null).hasStatus(204);
        String copy = dana.api()
                .post(path + "/copies", "")
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
        soon(() -> assertThat(dana.list("dashboard")
                        .path(0)
                        .at("/latestSharedPlan/title")
                        .asText())
                .isEqualTo(word));
        assertThat(board(dana, word)).hasSize(1);
        assertThat(hearts(dana)).hasSize(1);
        assertThat(sources(dana, copy)).containsExactly(plan);

        eve.api().delete(path + "/share").hasStatus(200);

        assertThat(board(dana, word)).isEmpty();
        dana.api().get(path).isProblem(404, "not-found");
        assertThat(hearts(dana)).isEmpty();
        assertThat(sources(dana, copy)).isEmpty();
        assertThat(dana.list("dashboard").path(0).has("latestSharedPlan")).isFalse();
        soon(() -> assertThat(dana.counts(eve).path("sharedPlans").asInt()).isZero());
        eve.api().get(path).hasStatus(200);
    }

    @Test
    default void a_trend_comes_from_what_the_most_followed_share() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        String plan = eve.share("Sokcho with eve", "Sokcho");
        for (int i = 0; i < 2; i++) {
            system().newMember().follow(eve).hasStatus(204);
        }

        soon(() -> {
            Member traveller = system().newMember();
            JsonNode made = recommended(traveller, """
                    {"kind":"TREND","location":"Sokcho","startDate":"%s","groupSize":2}""".formatted(Scenario.twoWeeksAhead()));
            assertThat(made.at("/origin/kind").asText()).isEqualTo("TREND");
            assertThat(texts(made.at("/origin/sources"))).contains(plan);
            assertThat(made.at("/origin/reasons").toString()).contains("at least 2 followers");
            assertThat(made.path("visibility").asText()).isEqualTo("PRIVATE");
            assertThat(traveller.balance()).isEqualTo(2);
        });
        assertThat(dana.plans()).isEmpty();
    }

    @Test
    default void a_taste_comes_from_what_has_my_heart() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        String hearted = eve.share("Yeosu with eve", "Yeosu");
        String other = eve.share("Yeosu without a heart", "Yeosu");
        dana.recommend("{\"kind\":\"TASTE\"}").isProblem(422, "no-hearts");
        dana.api().put("/api/plan/v1/plans/" + hearted + "/heart", null).hasStatus(204);

        JsonNode made = recommended(dana, "{\"kind\":\"TASTE\"}");

        assertThat(made.at("/origin/kind").asText()).isEqualTo("TASTE");
        assertThat(texts(made.at("/origin/sources"))).containsExactly(hearted).doesNotContain(other);
        assertThat(made.at("/origin/reasons")).isNotEmpty();
        assertThat(made.path("itinerary")).isNotEmpty();
        assertThat(dana.balance()).isEqualTo(2);
    }

    @Test
    default void many_who_follow_at_the_same_time_are_all_counted() throws Exception {
        Member eve = system().newMember();
        List<Member> fans =
                IntStream.range(0, 50).mapToObj(i -> system().newMember()).toList();

        AtomicInteger next = new AtomicInteger();
        TokenScenarios.together(
                        fans.size(), () -> fans.get(next.getAndIncrement()).follow(eve))
                .forEach(answer -> answer.hasStatus(204));
        assertThat(eve.counts(eve).path("followers").asInt()).isEqualTo(50);

        AtomicInteger turn = new AtomicInteger();
        TokenScenarios.together(fans.size(), () -> {
                    int i = turn.getAndIncrement();
                    return i % 2 == 0 ? fans.get(i).unfollow(eve) : fans.get(i).follow(eve);
                })
                .forEach(answer -> answer.hasStatus(204));
        assertThat(eve.counts(eve).path("followers").asInt()).isEqualTo(25);
        assertThat(eve.list("followers")).hasSize(25);
    }

    @Test
    default void an_erased_member_is_followed_by_nobody_and_follows_nobody() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        dana.follow(eve).hasStatus(204);
        eve.follow(dana).hasStatus(204);
        String id = eve.id();

        eve.api().delete("/api/member/v1/members/me").hasStatus(204);

        soon(() -> {
            assertThat(dana.list("following")).isEmpty();
            assertThat(dana.list("followers")).isEmpty();
            assertThat(dana.counts(dana).toString()).isEqualTo("{\"followers\":0,\"following\":0,\"sharedPlans\":0}");
            dana.api().get("/api/follow/v1/members/" + id + "/counts").isProblem(404, "not-found");
            dana.api().put("/api/follow/v1/following/" + id, null).isProblem(404, "not-found");
        });
    }

    private static JsonNode recommended(Member member, String wishes) {
        return member.recommend(wishes).hasStatus(201).json().path("plan");
    }

    /** With how many followers the author is in the ranking. */
    private static Optional<Long> ranked(Member reader, Member author) {
        String id = author.id();
        String next = "";
        do {
            JsonNode page = reader.api()
                    .get("/api/follow/v1/ranking?limit=50" + next)
                    .hasStatus(200)
                    .json();
            for (JsonNode one : page.path("items")) {
                if (one.path("id").asText().equals(id)) {
                    return Optional.of(one.path("followers").asLong());
                }
            }
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());
        return Optional.empty();
    }

    private static JsonNode board(Member member, String word) {
        return member.api()
                .get("/api/plan/v1/board?q=" + word)
                .hasStatus(200)
                .json()
                .path("items");
    }

    private static JsonNode hearts(Member member) {
        return member.api().get("/api/plan/v1/hearts").hasStatus(200).json().path("items");
    }

    private static List<String> sources(Member member, String plan) {
        return texts(member.api()
                .get("/api/plan/v1/plans/" + plan)
                .hasStatus(200)
                .json()
                .at("/origin/sources"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void soon(Runnable assertion) {
        Awaitility.await().atMost(SOON).untilAsserted(assertion::run);
    }
}
