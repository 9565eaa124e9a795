package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.Callers.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** What a traveller, and an administrator who gives tokens, read and write all day at plan and member. */
final class TravellerAtWork {
    private static final String PLAN = "{\"title\":\"A walk\",\"location\":\"Busan\",\"groupSize\":2}";
    private static final String GIFT = "{\"tokens\":1,\"reason\":\"a token under load\"}";
    private static final int ROUND = 20;
    private static final Map<String, Set<Integer>> EXPECTED = Map.of(
            "GET", Set.of(200),
            "POST /api/plan/v1/plans", Set.of(201),
            "POST /api/plan/v1/recommendations", Set.of(201, 202),
            "POST adjustments", Set.of(201));

    private final Member traveller;
    private final Api api;
    private final Api admin;
    private final String id;
    private final String plan;
    private final AtomicInteger gifts = new AtomicInteger();
    private final AtomicInteger recommendations = new AtomicInteger();

    TravellerAtWork(Member traveller, Member admin, String origin) {
        this.traveller = traveller;
        this.api = traveller.api().at(origin);
        this.admin = admin.api().at(origin);
        this.id = traveller.id();
        this.plan = traveller
                .api()
                .post("/api/plan/v1/plans", PLAN)
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
    }

    /** Of twenty calls eight write: five plans, two gifts of a token, one recommendation. */
    Answer call(int number) {
        int turn = number % ROUND;
        if (turn == 0) {
            return counted(recommendations, api.post("/api/plan/v1/recommendations", Scenario.busan()));
        }
        return switch (turn % 4) {
            case 1 -> api.post("/api/plan/v1/plans", PLAN);
            case 2 -> api.get("/api/plan/v1/plans/" + plan);
            case 3 ->
                turn < ROUND / 2
                        ? counted(gifts, admin.post("/api/member/v1/admin/members/" + id + "/adjustments", GIFT))
                        : api.get("/api/plan/v1/board");
            default -> api.get("/api/member/v1/members/me/wallet");
        };
    }

    private static Answer counted(AtomicInteger done, Answer answer) {
        if (answer.status() / 100 == 2) {
            done.incrementAndGet();
        }
        return answer;
    }

    boolean isFailed(Outcome outcome) {
        return !EXPECTED.getOrDefault(expectation(outcome), Set.of()).contains(outcome.status());
    }

    private static String expectation(Outcome outcome) {
        return outcome.what().startsWith("GET ") ? "GET" : shortened(outcome);
    }

    private static String shortened(Outcome outcome) {
        return outcome.what()
                .replaceFirst("/api/member/v1/admin/members/.*/adjustments", "adjustments")
                .replaceFirst("/plans/.+", "/plans/{id}");
    }

    static String kind(Outcome outcome) {
        return shortened(outcome) + " → " + (outcome.status() == 0 ? outcome.trouble() : outcome.status());
    }

    /** Each recommendation took one token, and each gift arrived once. */
    void everyTokenIsAccountedFor(int tokens) {
        int left = 3 + tokens + gifts.get() - recommendations.get();
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(traveller.wallet().path("reserved").asInt()).isZero();
            assertThat(traveller.balance()).isEqualTo(left);
        });
    }
}
