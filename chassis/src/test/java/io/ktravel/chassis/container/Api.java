package io.ktravel.chassis.container;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Calls to a context of the server under test, as a client makes them. Headers are given as name, value, name, value.
 *
 * @param base such as {@code http://localhost:1234/api/member/v1}
 */
public record Api(String base) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public static Api of(String context) {
        return new Api(server().base + "/api/" + context + "/v1");
    }

    /** What the server answers outside of any context, such as its health. */
    public static Api server() {
        return new Api("http://localhost:" + Integer.getInteger("it.http.port"));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public HttpResponse<String> put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            return HTTP.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> start(String method, String path, String body, String... headers) {
        return HTTP.sendAsync(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body(), JsonNode.class);
    }

    /** The header that carries an access token, to be given to a call. */
    public static String[] as(String subject, String... groups) {
        return bearer(AccessTokens.of(subject, groups));
    }

    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** An access token's header with others. */
    public static String[] with(String[] authorization, String... more) {
        String[] all = Arrays.copyOf(authorization, authorization.length + more.length);
        System.arraycopy(more, 0, all, authorization.length, more.length);
        return all;
    }
}
