package io.ktravel.chassis.idempotency;

import static io.ktravel.chassis.container.Api.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.probe.InProbe;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@RunAsClient
class IdempotentPostIT extends InProbe {
    private static final String BODY = "{\"text\":\"부산 🌊\"}";

    private final Api api = Api.of("probe");
    private final String key = Ids.next();
    private final String[] dana = Api.with(Api.as("dana", "member"), "Idempotency-Key", key);

    @Test
    void the_same_post_twice_has_one_effect_and_one_answer() {
        HttpResponse<String> first = api.post("/notes", BODY, dana);
        HttpResponse<String> second = api.post("/notes", BODY, dana);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(second).path("text").asText()).isEqualTo("부산 🌊");
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
    }

    @Test
    void a_refusal_is_repeated_too() {
        HttpResponse<String> first = api.post("/notes", "{\"text\":\"\"}", dana);
        HttpResponse<String> second = api.post("/notes", "{\"text\":\"\"}", dana);

        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        api.post("/notes", BODY, dana);
        HttpResponse<String> other = api.post("/notes", "{\"text\":\"other\"}", dana);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("type").asText()).isEqualTo("urn:ktravel:problem:idempotency-key-reused");
    }

    @Test
    void somebody_else_may_use_the_same_key() {
        HttpResponse<String> danas = api.post("/notes", BODY, dana);
        HttpResponse<String> eves = api.post("/notes", BODY, Api.with(Api.as("eve", "member"), "Idempotency-Key", key));

        assertThat(eves.statusCode()).isEqualTo(201);
        assertThat(json(eves).path("id")).isNotEqualTo(json(danas).path("id"));
    }

    @Test
    void while_the_first_is_running_the_second_is_told_to_come_back() {
        CompletableFuture<HttpResponse<String>> first = api.start("POST", "/notes?held=true", BODY, dana);
        await().atMost(20, SECONDS).until(() -> api.get("/gate").body().equals("1"));
        HttpResponse<String> second = api.post("/notes?held=true", BODY, dana);
        api.post("/gate?passes=1", null);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).path("type").asText()).isEqualTo("urn:ktravel:problem:in-progress");
        assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(api.post("/notes?held=true", BODY, dana).body())
                .isEqualTo(first.join().body());
    }

    @Test
    void a_post_that_failed_on_our_side_runs_again_and_still_makes_one_thing() {
        String text = "{\"text\":\"" + key + "\"}";
        HttpResponse<String> failed = api.post("/notes?fail=true", text, dana);
        HttpResponse<String> again = api.post("/notes?fail=true", text, dana);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(api.get("/notes?text=" + key, dana).body()).isEqualTo("1");
    }
}
