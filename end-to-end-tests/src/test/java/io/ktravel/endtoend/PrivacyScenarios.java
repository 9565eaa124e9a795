package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every state of a plan × everybody × every way through all contexts. What may be seen follows from one sentence: the
 * owner sees it always, everybody who is signed in while it is shared, nobody else anything.
 */
interface PrivacyScenarios extends Scenario {
    /** What happened to the plan; each begins with what came before it. */
    enum State {
        PRIVATE,
        SHARED,
        UNSHARED,
        TAKEN_DOWN,
        ERASED
    }

    /** A plan whose title, details and item carry a word that is nowhere else. */
    record Planted(String word, String id, Member owner) {
        String path() {
            return "/api/plan/v1/plans/" + id;
        }
    }

    @ParameterizedTest
    @EnumSource
    default void nobody_sees_of_a_plan_what_is_not_theirs_to_see(State state) {
        Member stranger = system().newMember();
        Member follower = system().newMember();
        Member admin = system().admin();
        Planted plan = planted(follower);
        bring(plan, state, follower, admin);

        Map<String, Api> readers = new LinkedHashMap<>();
        readers.put("anonymous", system().anonymous());
        readers.put("stranger", stranger.api());
        readers.put("follower", follower.api());
        readers.put("admin", admin.api());
        List<String> leaks = new ArrayList<>();
        readers.forEach((who, api) -> ways(plan).forEach((way, request) -> {
            Answer answer = request.by(api);
            boolean shows = answer.body().contains(plan.word()) || (way.endsWith("pdf") && answer.status() == 200);
            if (shows && !maySee(state, who, way)) {
                leaks.add(who + " by " + way + ": " + answer.status());
            }
        }));

        assertThat(leaks).as("%s, %s", state, plan).isEmpty();
        if (state == State.SHARED) {
            assertThat(stranger.api().get(plan.path()).hasStatus(200).body()).contains(plan.word());
        } else if (state != State.ERASED) {
            assertThat(plan.owner().api().get(plan.path()).hasStatus(200).body())
                    .contains(plan.word());
        }
        staysInPlan(plan);
    }

    /** The admin resource shows content of what is or was shared, because somebody must be able to judge it. */
    private static boolean maySee(State state, String who, String way) {
        return switch (state) {
            case SHARED -> !who.equals("anonymous");
            case TAKEN_DOWN -> who.equals("admin") && way.contains("/admin/");
            default -> false;
        };
    }

    private Planted planted(Member follower) {
        String word = "비밀" + Long.toString(System.nanoTime(), 36);
        Member owner = system().newMember();
        follower.api().put("/api/follow/v1/following/" + owner.id(), null);
        String id = owner.api()
                .post("/api/plan/v1/plans", """
                        {"location":"Busan","groupSize":2,"title":"%1$s","details":"%1$s","startDate":"%2$s",
                         "itinerary":[{"date":"%2$s","items":[{"time":"10:00","kind":"NOTE","name":"%1$s","note":"%1$s"}]}]}""".formatted(word, Scenario.twoWeeksAhead()))
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
        return new Planted(word, id, owner);
    }

    private void bring(Planted plan, State state, Member follower, Member admin) {
        if (state == State.PRIVATE) {
            return;
        }
        plan.owner().api().put(plan.path() + "/share", null).hasStatus(200);
        follower.api().put(plan.path() + "/heart", null).hasStatus(204);
        switch (state) {
            case UNSHARED -> plan.owner().api().delete(plan.path() + "/share").hasStatus(200);
            case TAKEN_DOWN ->
                admin.api()
                        .put("/api/plan/v1/admin/plans/" + plan.id() + "/takedown", null)
                        .hasStatus(200);
            case ERASED -> erase(plan, follower);
            default -> assertThat(state).isEqualTo(State.SHARED);
        }
    }

    private static void erase(Planted plan, Member follower) {
        plan.owner().api().delete("/api/member/v1/members/me").hasStatus(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> follower.api().get(plan.path()).isProblem(404, "not-found"));
    }

    /** One request as somebody. */
    @FunctionalInterface
    interface Request {
        Answer by(Api api);
    }

    private static Map<String, Request> ways(Planted plan) {
        Map<String, Request> ways = new LinkedHashMap<>();
        for (String form : List.of(
                "application/json",
                "text/calendar",
                "application/gpx+xml",
                "application/geo+json",
                "application/pdf")) {
            ways.put("reading as " + form, api -> api.with("Accept", form).get(plan.path()));
        }
        for (String path : List.of(
                "/api/plan/v1/board?limit=100",
                "/api/plan/v1/board?sort=hearts&limit=100",
                "/api/plan/v1/board?sort=trend&location=Busan&limit=100",
                "/api/plan/v1/board?q=" + "%EB%B9%84%EB%B0%80" + plan.word().substring(2),
                "/api/plan/v1/hearts?limit=100",
                "/api/plan/v1/plans?limit=100",
                "/api/plan/v1/recommendations?limit=100",
                "/api/follow/v1/dashboard?limit=100",
                "/api/follow/v1/ranking?limit=100",
                "/api/notification/v1/notifications?limit=100",
                "/api/plan/v1/admin/plans?limit=100",
                "/api/plan/v1/admin/plans/" + plan.id())) {
            ways.put("GET " + path, api -> api.get(path));
        }
        ways.put("copying", api -> api.post(plan.path() + "/copies", ""));
        ways.put("sharing", api -> api.put(plan.path() + "/share", null));
        ways.put("hearting", api -> api.put(plan.path() + "/heart", null));
        ways.put("changing", api -> api.with("If-Match", "*").patch(plan.path(), "{\"title\":\"x\"}"));
        ways.put("TASTE", api -> api.post("/api/plan/v1/recommendations", """
                {"kind":"TASTE","planId":"%s"}""".formatted(plan.id())));
        return ways;
    }

    /** Past all contexts: no other database, and no topic, ever held the word. */
    private void staysInPlan(Planted plan) {
        for (String topic : List.of("ktravel.member", "ktravel.plan", "ktravel.follow", "ktravel.notification")) {
            assertThat(Stream.of(topic, topic + ".dead").flatMap(one -> system().topics().read(one).stream()))
                    .noneMatch(one -> String.valueOf(one.value()).contains(plan.word()));
        }
        if (system().databases().isOpenToOthers()) {
            Set<String> tables = system().databases().holding(List.of(plan.word()));
            assertThat(tables).allMatch(table -> table.startsWith("plan."));
        }
    }
}
