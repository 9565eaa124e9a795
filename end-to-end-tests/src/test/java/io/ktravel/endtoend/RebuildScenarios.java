package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.Run;
import io.ktravel.launcher.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a context knows of others by events it can learn anew from the topics, by the command that README names. */
interface RebuildScenarios extends Scenario {
    /** All read models of all contexts. */
    List<String> TABLES = List.of(
            "plan.follower_count",
            "follow.known_member",
            "follow.known_plan",
            "notification.known_member",
            "notification.known_plan",
            "notification.author",
            "notification.follow_edge");

    /** What dana sees, and what the tables hold of her and of everybody around her. */
    record Known(
            JsonNode dashboard,
            List<String> trending,
            JsonNode notifications,
            Map<String, Set<Map<String, String>>> rows) {}

    @Test
    default void read_models_built_anew_equal_those_that_lived() throws Exception {
        Member dana = system().newMember();
        Member eve = system().newMember();
        Member finn = system().newMember();
        Member gone = system().newMember();
        List<String> ids = List.of(dana.id(), eve.id(), finn.id(), gone.id());
        KilledNotificationScenarios.follow(dana, eve);
        KilledNotificationScenarios.follow(finn, eve);
        KilledNotificationScenarios.follow(dana, finn);
        KilledNotificationScenarios.follow(gone, eve);
        KilledNotificationScenarios.follow(finn, dana);
        finn.unfollow(dana).hasStatus(204);
        eve.share("Daegu, first", "Daegu");
        String second = eve.share("Daegu, second", "Daegu");
        finn.share("Daegu, third", "Daegu");
        gone.share("Daegu, fourth", "Daegu");
        eve.api().delete("/api/plan/v1/plans/" + second + "/share").hasStatus(200);
        gone.api().delete("/api/member/v1/members/me").hasStatus(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    assertThat(told(dana, eve)).isTrue();
                    assertThat(system().topics().unread()).isZero();
                });
        Known before = known(dana, ids);

        for (String context : List.of("plan", "follow", "notification")) {
            rebuild(system().stage().settings(), context);
        }

        assertThat(known(dana, ids)).isEqualTo(before);
    }

    private static boolean told(Member dana, Member eve) {
        JsonNode counts = dana.counts(eve);
        return dana.list("dashboard").toString().contains("Daegu, first")
                && counts.path("followers").asInt() == 2
                && counts.path("sharedPlans").asInt() == 1
                && trending(dana).equals(List.of("Daegu, first", "Daegu, third"))
                && notifications(dana).findValuesAsText("kind").containsAll(List.of("FOLLOWED", "PLAN_CREATED"));
    }

    private Known known(Member dana, List<String> ids) {
        Map<String, Set<Map<String, String>>> rows = new TreeMap<>();
        if (system().databases().isOpenToOthers()) {
            TABLES.forEach(table -> rows.put(table, rows(table, ids)));
            assertThat(rows.values()).noneMatch(Set::isEmpty);
        }
        return new Known(dana.list("dashboard"), trending(dana), notifications(dana), rows);
    }

    /** Without the version, which tells nothing any more once what it is the version of has ended. */
    private Set<Map<String, String>> rows(String table, List<String> ids) {
        return system().databases().rows(table, ids).stream()
                .map(row -> {
                    Map<String, String> told = new TreeMap<>(row);
                    told.remove("told_version");
                    return told;
                })
                .collect(Collectors.toSet());
    }

    static void rebuild(Settings settings, String context) throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dktravel.root=" + settings.root(),
                        "-Dktravel.port=" + settings.port(),
                        "-Dktravel.context=" + context,
                        "-Dktravel.action=rebuild",
                        Run.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
        assertThat(said).contains(" is done, from ").doesNotContain(" from 0 events");
    }

    private static JsonNode notifications(Member member) {
        return member.api()
                .get("/api/notification/v1/notifications?limit=100")
                .hasStatus(200)
                .json()
                .path("items");
    }

    private static List<String> trending(Member member) {
        return member.api()
                .get("/api/plan/v1/board?location=Daegu&sort=trend&limit=100")
                .hasStatus(200)
                .json()
                .path("items")
                .findValuesAsText("title");
    }
}
