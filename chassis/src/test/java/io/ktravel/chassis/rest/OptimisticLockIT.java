package io.ktravel.chassis.rest;

import static io.ktravel.chassis.container.Api.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.probe.InProbe;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunAsClient
class OptimisticLockIT extends InProbe {
    private final Api api = Api.of("probe");
    private final String[] dana = Api.as("dana", "member");
    private String note;
    private String version;

    @BeforeEach
    void a_note() {
        HttpResponse<String> written = api.post("/notes", "{\"text\":\"first\"}", dana);
        note = "/notes/" + json(written).path("id").asText();
        version = written.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void of_two_writers_of_one_row_the_second_is_refused() {
        List<CompletableFuture<HttpResponse<String>>> writers = Stream.of("left", "right")
                .map(text -> api.start("PUT", note + "?held=true", body(text), Api.with(dana, "If-Match", version)))
                .toList();
        await().atMost(20, SECONDS).until(() -> api.get("/gate").body().equals("2"));
        api.post("/gate?passes=2", null);

        List<HttpResponse<String>> answers =
                writers.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        HttpResponse<String> winner =
                answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow();
        HttpResponse<String> now = api.get(note, dana);
        assertThat(now.body()).isEqualTo(winner.body());
        assertThat(now.headers().firstValue("ETag")).isEqualTo(winner.headers().firstValue("ETag"));
    }

    @Test
    void a_stale_version_is_refused_and_the_current_one_accepted() {
        HttpResponse<String> first = api.put(note, body("second"), Api.with(dana, "If-Match", version));
        HttpResponse<String> stale = api.put(note, body("third"), Api.with(dana, "If-Match", version));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).path("type").asText()).isEqualTo("urn:ktravel:problem:version-stale");
        String current = first.headers().firstValue("ETag").orElseThrow();
        assertThat(api.put(note, body("third"), Api.with(dana, "If-Match", current))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_without_a_version_is_refused() {
        HttpResponse<String> blind = api.put(note, body("second"), dana);

        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(json(blind).path("type").asText()).isEqualTo("urn:ktravel:problem:version-required");
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
