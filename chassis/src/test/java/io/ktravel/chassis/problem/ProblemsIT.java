package io.ktravel.chassis.problem;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.probe.InProbe;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
class ProblemsIT extends InProbe {
    private static final String TOO_LARGE = "x".repeat(256 * 1024 + 1);

    private final Api api = Api.of("probe");

    @ParameterizedTest
    @CsvSource({
        "GET,    /nowhere,            404, not-found",
        "GET,    /../nowhere,         404, not-found",
        "GET,    /../nowhere.html,    404, not-found",
        "GET,    /notes/unknown,      404, not-found",
        "DELETE, /open,               405, method-not-allowed",
        "PATCH,  /notes,              405, method-not-allowed",
        "TRACE,  /open,               405, method-not-allowed",
    })
    void what_nobody_serves_is_a_problem(String method, String path, int status, String type) {
        is(status, type, method, path, null);
    }

    @Test
    void a_form_that_nobody_writes_is_a_problem() {
        is(406, "not-acceptable", "GET", "/open", null, "Accept", "image/png");
    }

    @Test
    void a_form_that_nobody_reads_is_a_problem() {
        is(415, "unsupported-media-type", "POST", "/notes", "text", "Content-Type", "text/plain");
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        is(413, "body-too-large", "POST", "/notes", "{\"text\":\"" + TOO_LARGE + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "''", "null", "{\"text\":\"a\"}x", "{\"text\":\"a\",\"text\":\"b\"}"})
    void malformed_json_is_a_problem(String body) {
        is(400, "malformed-json", "POST", "/notes", body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|text", "{\"text\":1}|text", "{\"text\":\" \"}|text", "{\"text\":\"a\",\"color\":1}|color"})
    void a_wrong_field_is_named(String body, String field) {
        JsonNode problem = is(400, "invalid-request", "POST", "/notes", body);

        assertThat(problem.path("violations").path(0).path("field").asText()).isEqualTo(field);
        assertThat(problem.path("violations").path(0).path("message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open?a=%zz", "/open?a=%", "/notes/x?%e", "/../nowhere?a=%e"})
    void broken_percent_encoding_in_a_query_is_a_problem(String path) throws IOException {
        // No URI class lets such an address pass.
        HttpURLConnection call = (HttpURLConnection) new URL(api.base() + path).openConnection();
        call.setRequestProperty("Accept-Language", "ko");
        call.setRequestProperty("X-Correlation-Id", "trip-42");

        assertThat(call.getResponseCode()).isEqualTo(400);
        assertThat(call.getContentType()).startsWith("application/problem+json");
        assertThat(call.getHeaderField("X-Correlation-Id")).isEqualTo("trip-42");
        assertThat(new String(call.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("urn:ktravel:problem:bad-request")
                .containsPattern("\\p{IsHangul}");
    }

    @Test
    void our_own_failures_show_no_stack() {
        HttpResponse<String> answer = api.post("/notes?fail=true", "{\"text\":\"a\"}", Api.as("dana", "member"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("urn:ktravel:problem:internal-error").doesNotContain("Exception", "at io.");
    }

    @ParameterizedTest
    @CsvSource({"/open, 200", "/nowhere, 404", "/../nowhere, 404", "/members, 401"})
    void the_correlation_id_comes_back(String path, int status) {
        HttpResponse<String> answer = api.get(path, "X-Correlation-Id", "trip-42");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("trip-42");
    }

    /** Asks in both languages. */
    private JsonNode is(int status, String type, String method, String path, String body, String... headers) {
        JsonNode english = problem(status, type, method, path, body, "en", headers);
        JsonNode korean = problem(status, type, method, path, body, "ko-KR,en;q=0.5", headers);
        assertThat(english.path("title").asText())
                .isNotBlank()
                .isNotEqualTo(korean.path("title").asText());
        assertThat(korean.path("title").asText()).containsPattern("\\p{IsHangul}");
        return english;
    }

    private JsonNode problem(
            int status, String type, String method, String path, String body, String language, String... headers) {
        HttpResponse<String> answer = api.send(
                method, path, body, Api.with(Api.with(Api.as("dana", "member"), "Accept-Language", language), headers));
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language").orElse("")).startsWith(language.substring(0, 2));
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:ktravel:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asText()).startsWith("/api/probe/");
        return problem;
    }
}
