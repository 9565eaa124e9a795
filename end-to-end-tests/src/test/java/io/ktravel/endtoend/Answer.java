package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What came back. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    /** Method and path of the request. */
    String what() {
        return response.request().method() + " " + response.uri().getPath();
    }

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + response.statusCode() + " " + response.body(), e);
        }
    }

    Answer hasStatus(int expected) {
        assertThat(status())
                .as("%s %s -> %s", response.request().method(), response.uri(), response.body())
                .isEqualTo(expected);
        return this;
    }

    /** A problem of the contract, and nothing that a stranger should not see. */
    Answer isProblem(int expected, String name) {
        hasStatus(expected);
        isProblem();
        assertThat(json().path("type").asText()).isEqualTo("urn:ktravel:problem:" + name);
        return this;
    }

    Answer isProblem() {
        assertThat(header("Content-Type"))
                .as("%s %s -> %s %s", response.request().method(), response.uri(), status(), body())
                .startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asText()).startsWith("urn:ktravel:problem:");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status());
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).isNotBlank();
        assertThat(body()).doesNotContain("Exception", "\tat ", "io.ktravel", "<html");
        return this;
    }
}
