package io.ktravel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Somebody who signs in as a browser does and then calls the APIs. */
final class Traveller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Access tokens live for 15 minutes. */
    private static final long RENEWAL_NANOS = Duration.ofMinutes(10).toNanos();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private String token = "";
    private long renewed;

    private Traveller(String origin) {
        this.origin = origin;
    }

    static Traveller signedIn(String origin, String user) throws IOException {
        Traveller traveller = new Traveller(origin);
        URI login = traveller.redirect(
                HttpRequest.newBuilder(URI.create(origin + "/api/member/v1/sign-in/google?returnTo=/")));
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
        URI callback = traveller.redirect(HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        traveller.redirect(HttpRequest.newBuilder(callback));
        traveller.renew();
        return traveller;
    }

    private URI redirect(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = withCookies(request);
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new IOException("no redirect: " + describe(answer)));
    }

    private void renew() throws IOException {
        URI address = URI.create(origin + "/api/member/v1/access-tokens");
        HttpResponse<String> answer =
                withCookies(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()));
        token = parsed(answer, 200).path("accessToken").asText();
        renewed = System.nanoTime();
    }

    private HttpResponse<String> withCookies(HttpRequest.Builder request) throws IOException {
        URI address = request.build().uri();
        cookies.get(address, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<String> answer = send(request.timeout(TIMEOUT).build());
        cookies.put(address, answer.headers().map());
        return answer;
    }

    /** Good for another five minutes at least. */
    String token() throws IOException {
        if (System.nanoTime() - renewed > RENEWAL_NANOS) {
            renew();
        }
        return token;
    }

    HttpRequest get(String path) throws IOException {
        return request(path).build();
    }

    HttpRequest post(String path, String json) throws IOException {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    static JsonNode json(HttpRequest request, int expected) throws IOException {
        return parsed(send(request), expected);
    }

    private static JsonNode parsed(HttpResponse<String> answer, int expected) throws IOException {
        if (answer.statusCode() != expected) {
            throw new IOException("not " + expected + ": " + describe(answer));
        }
        return JSON.readTree(answer.body());
    }

    static String describe(HttpResponse<String> answer) {
        return answer.request().method() + " " + answer.uri() + " -> " + answer.statusCode() + " " + answer.body();
    }
}
