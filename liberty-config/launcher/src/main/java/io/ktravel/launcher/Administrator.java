package io.ktravel.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The administrator of the quick start, who signs in at the stand-in for Google as a browser would. */
final class Administrator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String origin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String accessToken;

    /** @throws CannotStart when nothing runs there, or nobody may sign in as its administrator */
    Administrator(String origin) {
        this.origin = origin;
        URI login = redirect(HttpRequest.newBuilder(address("/api/member/v1/sign-in/google?returnTo=/")));
        URI back = redirect(HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=admin")));
        send(HttpRequest.newBuilder(back));
        this.accessToken = json(HttpRequest.newBuilder(address("/api/member/v1/access-tokens"))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .path("accessToken")
                .asText();
    }

    JsonNode get(String path) {
        return json(authorised(path));
    }

    JsonNode post(String path) {
        return json(authorised(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + accessToken);
    }

    private URI address(String path) {
        return URI.create(origin + path);
    }

    private URI redirect(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        return response.headers()
                .firstValue("Location")
                .map(response.uri()::resolve)
                .orElseThrow(() -> unexpected(response));
    }

    private JsonNode json(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        try {
            if (response.statusCode() / 100 == 2) {
                return JSON.readTree(response.body());
            }
        } catch (IOException noJson) {
            throw new CannotStart(response.uri() + " did not answer JSON.", noJson);
        }
        throw unexpected(response);
    }

    private static CannotStart unexpected(HttpResponse<String> response) {
        return new CannotStart(response.uri() + " answered " + response.statusCode() + ": " + response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new CannotStart(
                    "Nothing answers at " + origin + " (" + DataFolder.reason(failed)
                            + "): start it with mvn -Prun, or name its port with -Dktravel.port.",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", interrupted);
        }
    }
}
