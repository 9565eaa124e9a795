package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who asks to be forgotten is forgotten: a search for the name through everything that is stored. */
interface ErasureScenarios extends Scenario {
    List<String> TOPICS = List.of("ktravel.member", "ktravel.plan", "ktravel.follow", "ktravel.notification");

    /** The last one, because it compacts the topics, and others read in them what happened before. */
    @Test
    @Order(Integer.MAX_VALUE)
    default void nothing_that_is_stored_names_an_erased_member() {
        String user = Ktravel.newUser();
        String nickname = "잊힐이름" + Long.toString(System.nanoTime(), 36);
        List<String> names = List.of(nickname, user);
        Member dana = Member.signedIn(system().origin(), "google", user);
        lives(dana, nickname);
        // Somebody who searches nothing finds nothing: the names are there before.
        assertThat(naming(names)).contains("ktravel.member");
        assertThat(system().databases().rows()).isPositive();

        dana.api().delete("/api/member/v1/members/me").hasStatus(204);

        awaitErased(dana);
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(3))
                .pollInterval(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(
                        () -> assertThat(system().databases().holding(names)).isEmpty());
        assertThat(system().logs().holding(names)).isEmpty();
        try (Compaction compaction = system().topics().compaction(TOPICS)) {
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> {
                        compaction.urge();
                        assertThat(naming(names)).isEmpty();
                    });
        }
    }

    private void lives(Member dana, String nickname) {
        String etag = dana.api().get("/api/member/v1/members/me").header("ETag");
        dana.api()
                .with("If-Match", etag)
                .patch("/api/member/v1/members/me", "{\"nickname\":\"" + nickname + "\"}")
                .hasStatus(200);
        Member eve = system().newMember();
        String plan = dana.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("planId")
                .asText();
        dana.api().put("/api/plan/v1/plans/" + plan + "/share", null).hasStatus(200);
        eve.api().put("/api/plan/v1/plans/" + plan + "/heart", null).hasStatus(204);
        eve.follow(dana).hasStatus(204);
        dana.follow(eve).hasStatus(204);
        eve.api().post("/api/plan/v1/plans/" + plan + "/copies", "").hasStatus(201);
        dana.api()
                .with("Idempotency-Key", "erased-" + plan)
                .post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":1,\"details\":\"" + nickname + "\"}")
                .hasStatus(201);
        Awaitility.await()
                .untilAsserted(() -> assertThat(naming(List.of(nickname))).contains("ktravel.member"));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(eve.list("following").toString()).contains(nickname));
    }

    /** Every context has heard of it when it no longer listens to the member. */
    private void awaitErased(Member dana) {
        for (String path : List.of("/api/plan/v1/plans", "/api/plan/v1/hearts", "/api/follow/v1/following")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> dana.api().get(path).isProblem(401, "unauthenticated"));
        }
    }

    private List<String> naming(List<String> names) {
        return TOPICS.stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dead"))
                .filter(topic -> system().topics().read(topic).stream()
                        .anyMatch(one -> names.stream().anyMatch(String.valueOf(one.value())::contains)))
                .toList();
    }
}
