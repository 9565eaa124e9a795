package io.ktravel.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls on one origin as one caller. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String origin;
    private final Map<String, String> headers;

    Api(String origin, Map<String, String> headers) {
        this.origin = origin;
        this.headers = headers;
    }

    static Api anonymous(String origin) {
        return new Api(origin, Map.of());
    }

    Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(origin, more);
    }

    Api withToken(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    /** The same caller at another address, past the ingress for instance. */
    Api at(String otherOrigin) {
        return new Api(otherOrigin, headers);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer patch(String path, String json) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, String body) {
        try {
            return new Answer(HTTP.send(request(method, path, body), utf8()));
        } catch (IOException e) {
            throw new IllegalStateException(
                    method + " " + path + " with " + (body == null ? 0 : body.length()) + " characters: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is not text, answered with 200. */
    byte[] bytes(String path) {
        HttpResponse<byte[]> response = download(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    path + " -> " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    HttpResponse<byte[]> download(String path) {
        try {
            return HTTP.send(request("GET", path, null), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        Optional.ofNullable(body)
                                .map(text -> HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                                .orElse(HttpRequest.BodyPublishers.noBody()));
        Map<String, String> all = new LinkedHashMap<>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        all.forEach(request::setHeader);
        return request.build();
    }

    private static HttpResponse.BodyHandler<String> utf8() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }
}
