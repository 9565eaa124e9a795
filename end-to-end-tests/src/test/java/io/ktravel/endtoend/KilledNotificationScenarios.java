package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.LibertyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The notification context is killed while there is most to tell. */
interface KilledNotificationScenarios extends Scenario {
    int PLANS = 1_000;
    int AUTHORS = 4;

    @Test
    default void each_follower_hears_of_each_of_a_thousand_plans_once_although_notification_is_killed()
            throws Exception {
        List<Member> authors =
                IntStream.range(0, AUTHORS).mapToObj(i -> system().newMember()).toList();
        List<Member> followers =
                IntStream.range(0, 3).mapToObj(i -> system().newMember()).toList();
        for (Member author : authors) {
            followers.forEach(follower -> follow(follower, author));
        }

        List<String> plans = publish(authors, followers.get(0));

        assertThat(plans).hasSize(PLANS).doesNotHaveDuplicates();
        for (Member follower : followers) {
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(heardOf(follower)).containsExactlyInAnyOrderElementsOf(plans));
        }
    }

    /** Returns when the author was told, so that the relation is known where it is needed. */
    static void follow(Member follower, Member author) {
        String followed = author.id();
        follower.api().put("/api/follow/v1/following/" + followed, null);
        String followerId = follower.id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(author.api()
                                .get("/api/notification/v1/notifications?limit=100")
                                .hasStatus(200)
                                .json()
                                .path("items")
                                .findValuesAsText("id"))
                        .contains(followerId));
    }

    /** The process is killed (SIGKILL) in the middle of telling the follower, and of the authors' publishing. */
    private List<String> publish(List<Member> authors, Member follower) throws Exception {
        ConcurrentLinkedQueue<String> plans = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(AUTHORS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Member author : authors) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < PLANS / AUTHORS; i++) {
                        plans.add(publish(author));
                    }
                }));
            }
            LibertyServer notification = system().stage().server("notification");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> plans.size() > PLANS / 4 && !heardOf(follower).isEmpty());
            notification.kill();
            assertThat(notification.isRunning()).isFalse();
            assertThat(plans).hasSizeLessThan(PLANS);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> plans.size() > PLANS / 2);
            notification.start();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(plans);
    }

    static String publish(Member author) {
        String id = author.api()
                .post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":1}")
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
        author.api().put("/api/plan/v1/plans/" + id + "/share", null).hasStatus(200);
        return id;
    }

    static List<String> heardOf(Member follower) {
        return heardOf(follower, 100);
    }

    /** @param limit of a page */
    static List<String> heardOf(Member follower, int limit) {
        List<String> plans = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = follower.api()
                    .get("/api/notification/v1/notifications?limit=" + limit + cursor)
                    .hasStatus(200)
                    .json();
            for (JsonNode one : page.path("items")) {
                if (one.path("kind").asText().equals("PLAN_CREATED")) {
                    plans.add(one.path("subject").path("id").asText());
                }
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return plans;
    }
}
