package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the server decides is refused in what a client writes, or has no effect. */
interface MassAssignmentScenarios extends Scenario {
    String SOMEBODY = "019ae000-0000-7000-8000-000000000000";
    Map<String, String> SERVERS_OWN = Map.ofEntries(
            Map.entry("id", "\"" + SOMEBODY + "\""),
            Map.entry("ownerId", "\"" + SOMEBODY + "\""),
            Map.entry("memberId", "\"" + SOMEBODY + "\""),
            Map.entry("role", "\"admin\""),
            Map.entry("roles", "[\"member\",\"admin\"]"),
            Map.entry("groups", "[\"admin\"]"),
            Map.entry("balance", "1000"),
            Map.entry("tokens", "1000"),
            Map.entry("visibility", "\"SHARED\""),
            Map.entry("origin", "{\"kind\":\"AI\",\"sources\":[],\"reasons\":[]}"),
            Map.entry("checks", "[]"),
            Map.entry("hearts", "99"),
            Map.entry("takenDown", "true"),
            Map.entry("status", "\"COMPLETED\""),
            Map.entry("sharedAt", "\"2026-01-01T00:00:00Z\""),
            Map.entry("createdAt", "\"2026-01-01T00:00:00Z\""),
            Map.entry("version", "7"));

    @ParameterizedTest
    @ValueSource(strings = {"/api/plan/v1/plans", "/api/plan/v1/plans/import"})
    default void a_new_plan_is_mine_private_and_by_hand_whatever_is_said(String path) {
        Member dana = system().newMember();
        String owner = dana.id();

        SERVERS_OWN.forEach((field, value) -> {
            Answer answer = dana.api().post(path, with("{\"location\":\"Busan\",\"groupSize\":2}", field, value));
            assertThat(answer.status()).as("%s: %s", field, answer.body()).isIn(201, 400);
            if (answer.status() == 201) {
                isUntouched(answer.json(), owner);
            }
        });
    }

    @Test
    default void a_written_plan_stays_mine_private_and_by_hand() {
        Member dana = system().newMember();
        String owner = dana.id();
        String plan = "/api/plan/v1/plans/"
                + dana.api()
                        .post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":2}")
                        .hasStatus(201)
                        .json()
                        .path("id")
                        .asText();

        SERVERS_OWN.forEach((field, value) -> {
            Answer patched = latest(dana, plan).patch(plan, with("{\"groupSize\":3}", field, value));
            assertThat(patched.status())
                    .as("PATCH %s: %s", field, patched.body())
                    .isIn(200, 400);
            Answer put = latest(dana, plan).put(plan, with("{\"location\":\"Busan\",\"groupSize\":2}", field, value));
            assertThat(put.status()).as("PUT %s: %s", field, put.body()).isIn(200, 400);
            isUntouched(dana.api().get(plan).hasStatus(200).json(), owner);
        });
    }

    @Test
    default void nobody_makes_themselves_administrator_or_rich() {
        Member dana = system().newMember();
        String me = "/api/member/v1/members/me";
        String id = dana.id();

        SERVERS_OWN.forEach((field, value) -> {
            JsonNode profile = latest(dana, me)
                    .patch(me, with("{\"nickname\":\"dana\"}", field, value))
                    .json();
            assertThat(profile.path("status").asInt(400))
                    .as("%s: %s", field, profile)
                    .isEqualTo(400);
            dana.recommend(with(Scenario.busan(), field, value)).isProblem(400, "invalid-request");
            dana.api()
                    .post(TopUpScenarios.TOP_UPS, with("{\"packId\":\"small\"}", field, value))
                    .isProblem(400, "invalid-request");
            dana.api()
                    .put("/api/notification/v1/preferences", with("{\"email\":false}", field, value))
                    .isProblem(400, "invalid-request");
        });

        JsonNode profile = dana.api().get(me).hasStatus(200).json();
        assertThat(profile.path("id").asText()).isEqualTo(id);
        assertThat(profile.path("roles")).hasToString("[\"member\"]");
        assertThat(profile.path("createdAt").asText()).doesNotStartWith("2026-01-01");
        assertThat(dana.balance()).isEqualTo(3);
        assertThat(dana.plans()).isEmpty();
        dana.api().get("/api/member/v1/admin/members").isProblem(403, "forbidden");
    }

    private static Api latest(Member member, String path) {
        return member.api()
                .with("If-Match", member.api().get(path).hasStatus(200).header("ETag"));
    }

    private static String with(String json, String field, String value) {
        String object = json.strip();
        return object.substring(0, object.length() - 1) + ",\"" + field + "\":" + value + "}";
    }

    private static void isUntouched(JsonNode plan, String owner) {
        assertThat(plan.path("id").asText()).isNotEqualTo(SOMEBODY);
        assertThat(plan.path("ownerId").asText()).isEqualTo(owner);
        assertThat(plan.path("visibility").asText()).isEqualTo("PRIVATE");
        assertThat(plan.path("origin").path("kind").asText()).isEqualTo("MANUAL");
        assertThat(plan.path("hearts").asInt()).isZero();
        assertThat(plan.has("sharedAt")).isFalse();
        assertThat(plan.has("takenDown")).isFalse();
        assertThat(plan.path("checks")).isNotEmpty();
        assertThat(plan.path("createdAt").asText()).doesNotStartWith("2026-01-01");
    }
}
