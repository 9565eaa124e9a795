package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: sign in, spend a token, read a checked plan. */
interface JourneyScenarios extends Scenario {
    @ParameterizedTest
    @ValueSource(strings = {"google", "naver"})
    default void a_traveller_signs_in_and_gets_a_checked_plan_for_a_token(String provider) {
        Member dana = Member.signedIn(system().origin(), provider, Ktravel.newUser());
        assertThat(dana.balance()).isEqualTo(3);

        Answer answer = dana.recommend(Scenario.busan()).hasStatus(201);

        JsonNode recommendation = answer.json();
        assertThat(recommendation.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(answer.header("Location"))
                .endsWith("/api/plan/v1/recommendations/"
                        + recommendation.path("id").asText());
        isGoodPlan(dana, recommendation.path("plan"));
        assertThat(dana.balance()).isEqualTo(2);
        JsonNode spend = dana.ledger().path(0);
        assertThat(spend.path("kind").asText()).isEqualTo("SPEND");
        assertThat(spend.path("tokens").asInt()).isEqualTo(-1);
        assertThat(spend.path("balanceAfter").asInt()).isEqualTo(2);
        assertThat(spend.path("reference").asText())
                .contains(recommendation.path("id").asText());
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(dana.wallet().path("reserved").asInt()).isZero());
    }

    private static void isGoodPlan(Member member, JsonNode plan) {
        assertThat(plan.path("itinerary")).hasSize(3);
        assertThat(plan.path("origin").path("kind").asText()).isEqualTo("PERSONAL");
        assertThat(plan.path("visibility").asText()).isEqualTo("PRIVATE");
        Set<String> known = knownPlaces(member);
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode day : plan.path("itinerary")) {
            for (JsonNode item : day.path("items")) {
                total = total.add(item.path("cost").path("amount").decimalValue());
                if (Set.of("MEAL", "ACTIVITY", "STAY")
                        .contains(item.path("kind").asText())) {
                    assertThat(known).contains(item.path("place").path("id").asText());
                }
            }
        }
        assertThat(total).isPositive().isLessThanOrEqualTo(BigDecimal.valueOf(1_500_000));
        assertThat(plan.path("checks"))
                .isNotEmpty()
                .allMatch(check -> check.path("verdict").asText().equals("PASS"));
        assertThat(plan.path("checks").toString()).contains(String.format("%,d", total.longValue()));
    }

    private static Set<String> knownPlaces(Member member) {
        Set<String> ids = new HashSet<>();
        String path = "/api/plan/v1/destinations/busan/places?limit=100";
        for (String next = ""; next != null; ) {
            JsonNode page = member.api()
                    .get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .hasStatus(200)
                    .json();
            page.path("items").forEach(place -> ids.add(place.path("id").asText()));
            next = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
        return ids;
    }

    @Test
    default void the_plan_is_read_changed_and_deleted_by_its_owner_alone() {
        Member dana = system().newMember();
        Member stranger = system().newMember();
        String id = dana.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("planId")
                .asText();
        String path = "/api/plan/v1/plans/" + id;
        Answer read = dana.api().get(path).hasStatus(200);

        stranger.api().get(path).isProblem(404, "not-found");
        stranger.api().with("If-Match", "*").delete(path).isProblem(404, "not-found");
        stranger.api().with("If-Match", "*").patch(path, "{\"title\":\"mine\"}").isProblem(404, "not-found");
        system().anonymous().get(path).isProblem(401, "unauthenticated");

        dana.api().patch(path, "{\"title\":\"x\"}").isProblem(428, "version-required");
        Answer changed = dana.api()
                .with("If-Match", read.header("ETag"))
                .patch(path, "{\"title\":\"부산, 바다 🌊 مرحبا\"}")
                .hasStatus(200);
        assertThat(changed.json().path("title").asText()).isEqualTo("부산, 바다 🌊 مرحبا");
        assertThat(dana.api().get(path).json().path("title").asText()).isEqualTo("부산, 바다 🌊 مرحبا");
        dana.api()
                .with("If-Match", read.header("ETag"))
                .patch(path, "{\"title\":\"x\"}")
                .isProblem(412, "version-stale");

        dana.api()
                .with("If-Match", changed.header("ETag"))
                .put(path, dana.api().get(path).body())
                .hasStatus(200);
        dana.api()
                .with("If-Match", dana.api().get(path).header("ETag"))
                .delete(path)
                .hasStatus(204);
        dana.api().get(path).isProblem(404, "not-found");
    }

    @Test
    default void a_wish_that_cannot_be_met_costs_nothing() {
        Member dana = system().newMember();

        Answer refused =
                dana.recommend(Scenario.busan().replace("1500000", "1000")).isProblem(422, "infeasible");

        assertThat(refused.json().path("conflicts").toString()).contains("budget");
        assertThat(refused.json().path("relaxation").path("text").asText()).isNotBlank();
        assertThat(dana.balance()).isEqualTo(3);
        assertThat(dana.ledger()).hasSize(1);
        assertThat(dana.plans()).isEmpty();
    }

    @Test
    default void a_wish_in_own_words_is_kept_or_refused_and_a_refusal_costs_nothing() {
        Member dana = system().newMember();
        String words = Scenario.busan().replace("}", ",\"details\":\"회는 싫어요, 꼭 감천문화마을\"}");

        JsonNode plan = dana.recommend(words).hasStatus(201).json().path("plan");
        assertThat(plan.path("checks").toString())
                .contains("avoid:raw-fish", "mustSee:gamcheon-culture-village")
                .doesNotContain("FAIL");
        assertThat(dana.balance()).isEqualTo(2);

        Answer refused = dana.recommend(
                        words.replace("\"groupSize\":4", "\"groupSize\":1").replace("회는 싫어요", "아이 하나"))
                .isProblem(422, "infeasible");
        assertThat(refused.json().path("conflicts").toString()).isEqualTo("[\"groupSize\",\"children\"]");
        assertThat(refused.json().path("relaxation").path("groupSize").asInt()).isEqualTo(2);
        assertThat(dana.balance()).isEqualTo(2);
    }

    @Test
    default void a_plan_is_planned_anew_around_what_is_locked_and_saved_when_its_owner_says_so() {
        Member dana = system().newMember();
        JsonNode plan = dana.recommend(Scenario.busan()).hasStatus(201).json().path("plan");
        String path = "/api/plan/v1/plans/" + plan.path("id").asText();
        JsonNode second = plan.path("itinerary").path(1);

        Answer proposed = dana.api()
                .post(
                        path + "/replanning",
                        "{\"locked\":[{\"date\":\"" + second.path("date").asText()
                                + "\"}],\"groupSize\":2,\"details\":\"시장\"}")
                .hasStatus(200);

        assertThat(dana.api().get(path).hasStatus(200).json()).isEqualTo(plan);
        JsonNode anew = proposed.json().path("plan");
        assertThat(anew.path("itinerary").path(1).path("items").findValuesAsText("time"))
                .isEqualTo(second.path("items").findValuesAsText("time"));
        assertThat(proposed.json().path("checks").toString())
                .contains("like:market")
                .doesNotContain("FAIL");
        assertThat(proposed.json().path("difference").path("days")).hasSize(3);

        Answer saved = dana.api()
                .with("If-Match", proposed.header("ETag"))
                .put(path, anew.toString())
                .hasStatus(200);
        assertThat(saved.json().path("itinerary")).isEqualTo(anew.path("itinerary"));
        assertThat(dana.balance()).isEqualTo(2);
    }

    @Test
    default void a_region_is_planned_with_several_towns_and_the_ways_between_them() {
        Member dana = system().newMember();

        JsonNode plan = dana.recommend(
                        Scenario.busan().replace("Busan", "Gyeongsang").replace("\"days\":3", "\"days\":5"))
                .hasStatus(201)
                .json()
                .path("plan");

        assertThat(plan.path("itinerary")).hasSize(5);
        assertThat(plan.path("itinerary").findValuesAsText("id").stream().filter(id -> id.contains("/legs/")))
                .hasSize(2);
        assertThat(plan.path("checks").findValuesAsText("verdict")).doesNotContain("FAIL");
        assertThat(plan.path("origin").path("reasons").path(0).asText()).contains("→");
        assertThat(dana.balance()).isEqualTo(2);
        String calendar = dana.api()
                .with("Accept", "text/calendar")
                .get("/api/plan/v1/plans/" + plan.path("id").asText())
                .hasStatus(200)
                .body();
        assertThat(calendar).contains("TZID:Asia/Seoul");
    }

    @Test
    default void a_region_has_trends_and_tastes_of_what_is_shared_in_its_towns() {
        Member author = system().newMember();
        String shared = author.share("Yeosu by night", "Yeosu");
        Member dana = system().newMember();
        dana.api().put("/api/plan/v1/plans/" + shared + "/heart", null).hasStatus(204);

        for (String kind : List.of("TREND", "TASTE")) {
            JsonNode plan = dana.recommend("{\"kind\":\"" + kind + "\",\"location\":\"전라도\",\"startDate\":\""
                            + Scenario.twoWeeksAhead() + "\",\"days\":4,\"groupSize\":2}")
                    .hasStatus(201)
                    .json()
                    .path("plan");
            assertThat(plan.path("itinerary")).hasSize(4);
            assertThat(plan.path("origin").path("kind").asText()).isEqualTo(kind);
            assertThat(plan.path("origin").path("sources").toString()).contains(shared);
            assertThat(plan.path("checks").findValuesAsText("verdict")).doesNotContain("FAIL");
        }
    }

    @Test
    default void an_unknown_place_is_told_with_what_is_known() {
        Member dana = system().newMember();

        Answer refused =
                dana.recommend(Scenario.busan().replace("Busan", "Atlantis")).isProblem(422, "unknown-location");

        assertThat(refused.body()).contains("Busan", "Andong", "Gyeongsang");
        assertThat(dana.balance()).isEqualTo(3);
    }

    @Test
    default void without_a_token_there_is_no_plan() {
        Member dana = system().newMember();
        for (int i = 0; i < 3; i++) {
            dana.recommend(Scenario.busan()).hasStatus(201);
        }

        dana.recommend(Scenario.busan()).isProblem(409, "insufficient-tokens");

        assertThat(dana.balance()).isZero();
        assertThat(dana.plans()).hasSize(3);
        assertThat(dana.api()
                        .get("/api/plan/v1/recommendations")
                        .json()
                        .path("items")
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("REJECTED");
    }

    @Test
    default void a_korean_reads_korean() {
        Member dana = system().newMember();

        Answer plan = dana.api()
                .with("Accept-Language", "ko-KR")
                .post("/api/plan/v1/recommendations", Scenario.busan().replace("Busan", "부산"))
                .hasStatus(201);
        Answer problem = dana.api()
                .with("Accept-Language", "ko-KR")
                .post("/api/plan/v1/recommendations", "{\"kind\":\"PERSONAL\"}")
                .isProblem(400, "invalid-request");

        assertThat(plan.json().path("plan").path("title").asText()).contains("부산");
        assertThat(problem.json().path("title").asText()).isEqualTo("요청이 올바르지 않습니다");
        assertThat(problem.json().path("violations"))
                .isNotEmpty()
                .allMatch(violation -> violation
                        .path("message")
                        .asText()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL));
    }

    @Test
    default void ai_fills_in_what_a_traveller_leaves_open_free_of_tokens() {
        Member dana = system().newMember();

        JsonNode plan = dana.api()
                .post("/api/plan/v1/plans", "{\"location\":\"Gyeongju\",\"groupSize\":2,\"assist\":\"AI\"}")
                .hasStatus(201)
                .json();

        assertThat(plan.path("itinerary")).isNotEmpty();
        assertThat(plan.path("origin").path("kind").asText()).isEqualTo("AI");
        assertThat(dana.balance()).isEqualTo(3);
    }
}
