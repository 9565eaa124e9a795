package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The board and older pages of the inbox are read from a replica, which is held back to see what depends on it. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadReplicaIT {
    private static final String NOTIFICATIONS = "/api/notification/v1/notifications";

    private Ktravel system;
    private Standby standby;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(Topology.SERVERS, 22880, this::withStandby);
    }

    private void withStandby(Map<String, String> environment) {
        try {
            standby = Standby.of(environment.get("KTRAVEL_PLAN_DB_URL"));
            environment.put("KTRAVEL_PLAN_DB_READ_URL", standby.url("plan"));
            environment.put("KTRAVEL_NOTIFICATION_DB_READ_URL", standby.url("notification"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void stop() throws IOException {
        if (system != null) {
            system.close();
        }
        if (standby != null) {
            standby.close();
        }
    }

    @Test
    void a_replica_that_is_behind_or_away_shows_nothing_that_was_taken_back_and_leaves_no_gap() throws IOException {
        Member author = system.newMember();
        Member reader = system.newMember();
        KilledNotificationScenarios.follow(reader, author);
        String first = KilledNotificationScenarios.publish(author);
        soon(() -> assertThat(board(reader)).contains(first));
        soon(() -> assertThat(KilledNotificationScenarios.heardOf(reader)).containsExactly(first));

        standby.hold();
        String second = KilledNotificationScenarios.publish(author);
        soon(() ->
                assertThat(page(reader, "").path("subject").path("id").asText()).isEqualTo(second));
        assertThat(board(reader)).as("as the replica has it").contains(first).doesNotContain(second);
        assertThat(KilledNotificationScenarios.heardOf(reader, 1))
                .as("behind a number that the replica has not")
                .containsExactly(second, first);
        author.api().delete("/api/plan/v1/plans/" + first + "/share").hasStatus(200);
        assertThat(board(reader)).as("taken back").doesNotContain(first, second);
        standby.goOn();
        soon(() -> assertThat(board(reader)).contains(second).doesNotContain(first));

        soon(() -> assertThat(olderPage(reader).path("subject").path("id").asText())
                .isNotEqualTo(second));
        standby.hold();
        JsonNode older = olderPage(reader);
        reader.api()
                .put(NOTIFICATIONS + "/" + older.path("id").asText() + "/read", null)
                .hasStatus(204);
        assertThat(olderPage(reader).path("read").asBoolean())
                .as("as the replica has it")
                .isFalse();
        standby.goOn();
        soon(() -> assertThat(olderPage(reader).path("read").asBoolean()).isTrue());

        standby.close();
        assertThat(board(reader)).as("as the primary has it").contains(second);
        assertThat(KilledNotificationScenarios.heardOf(reader, 1)).containsExactly(second, author.id());
    }

    private static JsonNode page(Member reader, String cursor) {
        return reader.api()
                .get(NOTIFICATIONS + "?limit=1" + cursor)
                .hasStatus(200)
                .json()
                .path("items")
                .path(0);
    }

    /** The newest but one. */
    private static JsonNode olderPage(Member reader) {
        String next = reader.api()
                .get(NOTIFICATIONS + "?limit=1")
                .hasStatus(200)
                .json()
                .path("next")
                .asText();
        return page(reader, "&cursor=" + next);
    }

    private static List<String> board(Member reader) {
        return reader.api()
                .get("/api/plan/v1/board?limit=100")
                .hasStatus(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
