package io.ktravel.member.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * HTTP to one provider. Connecting takes at most 2 seconds, an answer with its body at most 5; what takes longer, fails
 * on the provider's side or is no JSON means that the provider is unavailable.
 */
final class ProviderHttp {
    private static final Logger LOG = Logger.getLogger(ProviderHttp.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final String provider;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    ProviderHttp(String provider) {
        this.provider = provider;
    }

    JsonNode get(URI address) {
        return json(send(HttpRequest.newBuilder(address)));
    }

    String text(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    JsonNode get(URI address, String bearer) {
        return json(send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + bearer)));
    }

    JsonNode post(URI address, Map<String, String> form) {
        return json(send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))));
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request.header("Accept", "application/json").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return accepted(answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw unavailable(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    /** A 4xx means that the code or token which this browser brought is not accepted; anything else is not its fault. */
    private String accepted(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body();
        }
        if (status / 100 == 4 && status != 408 && status != 429) {
            throw rejected("status " + status);
        }
        throw unavailable("status " + status);
    }

    private JsonNode json(String body) {
        try {
            JsonNode read = Json.LENIENT.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            LOG.log(Level.FINE, "Not JSON", e);
        }
        throw unavailable("an answer that is no JSON object");
    }

    RuleBroken unavailable(String why) {
        LOG.log(Level.WARNING, "Sign-in provider {0} is unavailable: {1}", new Object[] {provider, why});
        return new RuleBroken(MemberProblem.PROVIDER_UNAVAILABLE, provider).retryAfter(5);
    }

    /** Logs the reason, which the caller is not told. */
    RuleBroken rejected(String why) {
        LOG.log(Level.INFO, "Sign-in at {0} rejected: {1}", new Object[] {provider, why});
        return new RuleBroken(MemberProblem.SIGN_IN_REJECTED);
    }
}
