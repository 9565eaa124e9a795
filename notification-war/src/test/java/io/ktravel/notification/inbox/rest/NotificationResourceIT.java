package io.ktravel.notification.inbox.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.notification.probe.FilledInbox;
import io.ktravel.notification.probe.InNotification;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inbox over HTTP, as its owner reads it in these steps. */
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationResourceIT extends InNotification {
    @Test
    @Order(1)
    void pages_go_on_without_skipping_or_repeating_in_the_reader_s_language() {
        await().until(() -> unread() == FilledInbox.SIZE);
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(
                    api().get("/notifications?limit=2" + next, Api.with(dana(), "Accept-Language", "ko-KR,en;q=0.5")));
            page.path("items").forEach(one -> {
                assertThat(one.path("text").asText()).isEqualTo("하늘🙂님이 회원님의 여행 계획에 하트를 보냈습니다");
                assertThat(one.path("actor").path("nickname").asText()).isEqualTo("하늘🙂");
                assertThat(one.path("subject").path("type").asText()).isEqualTo("PLAN");
                seen.add(one.path("id").asText());
            });
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void one_is_read_by_its_owner_alone() {
        String id = json(api().get("/notifications", dana()))
                .path("items")
                .path(2)
                .path("id")
                .asText();
        String path = "/notifications/" + id + "/read";

        assertThat(api().put(path, null, Api.as(Ids.next(), "member")).statusCode())
                .isEqualTo(404);
        assertThat(api().put(path, null, dana()).statusCode()).isEqualTo(204);
        assertThat(api().put(path, null, dana()).statusCode()).isEqualTo(204);
        assertThat(unread()).isEqualTo(4);
        assertThat(json(api().get("/notifications?unread=true", dana())).path("items"))
                .hasSize(4)
                .noneMatch(one -> one.path("id").asText().equals(id));
    }

    @Test
    @Order(3)
    void all_are_read_at_once() {
        assertThat(api().post("/notifications/read-all", null, dana()).statusCode())
                .isEqualTo(204);

        assertThat(unread()).isZero();
        assertThat(json(api().get("/notifications", dana())).path("items"))
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.path("read").asBoolean()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unread=maybe", "limit=0", "cursor=%21", "cursor=bm8", "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void a_question_that_cannot_be_read_is_refused(String query) {
        assertThat(api().get("/notifications?" + query, dana()).statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_is_found_by_a_stranger_and_nothing_without_a_token() {
        String[] stranger = Api.as(Ids.next(), "member");

        assertThat(json(api().get("/notifications", stranger)).path("items")).isEmpty();
        assertThat(json(api().get("/notifications/unread-count", stranger))
                        .path("count")
                        .asLong())
                .isZero();
        assertThat(api().post("/notifications/read-all", null, stranger).statusCode())
                .isEqualTo(204);
        assertThat(api().put("/notifications/no-id/read", null, stranger).statusCode())
                .isEqualTo(404);
        assertThat(api().get("/notifications").statusCode()).isEqualTo(401);
        assertThat(api().get("/notifications", Api.as("plan", "service")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void preferences_are_everything_and_no_mail_until_they_are_said() {
        String[] eve = Api.as(Ids.next(), "member");
        JsonNode before = json(api().get("/preferences", eve));
        assertThat(before.path("kinds")).hasSize(5);
        assertThat(before.path("email").asBoolean()).isFalse();

        String said = "{\"kinds\":[\"HEARTED\",\"HEARTED\"],\"email\":true}";
        assertThat(api().put("/preferences", said, eve).statusCode()).isEqualTo(200);

        JsonNode after = json(api().get("/preferences", eve));
        assertThat(after.toString()).isEqualTo("{\"kinds\":[\"HEARTED\"],\"email\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"kinds\":[]}",
                "{\"kinds\":[\"NO_KIND\"],\"email\":false}",
                "{\"kinds\":[null],\"email\":false}",
                "{\"kinds\":\"HEARTED\",\"email\":false}",
                "{\"kinds\":[],\"email\":\"no\"}",
                "{\"kinds\":[],\"email\":false,\"more\":1}",
                "null"
            })
    void preferences_that_cannot_be_read_are_refused(String body) {
        assertThat(api().put("/preferences", body, dana()).statusCode()).isEqualTo(400);
    }

    private static Api api() {
        return Api.of("notification");
    }

    private static String[] dana() {
        return Api.as(FilledInbox.DANA, "member");
    }

    private long unread() {
        return json(api().get("/notifications/unread-count", dana()))
                .path("count")
                .asLong();
    }
}
