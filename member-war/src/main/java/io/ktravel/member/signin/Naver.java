package io.ktravel.member.signin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 as Naver speaks it: no ID token, failures as 200 with {@code error}, {@code expires_in} as text, and the
 * person's profile wrapped in {@code response}. Its {@code id} is unique within our registration.
 */
@ApplicationScoped
public class Naver implements IdentityProvider {
    private static final String SUCCESS = "00";

    @Inject
    @ConfigProperty(name = "ktravel.naver.auth-url", defaultValue = "https://nid.naver.com/oauth2.0")
    String authUrl;

    @Inject
    @ConfigProperty(name = "ktravel.naver.api-url", defaultValue = "https://openapi.naver.com")
    String apiUrl;

    @Inject
    @ConfigProperty(name = "ktravel.naver.client-id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "ktravel.naver.client-secret")
    Optional<String> clientSecret;

    private final ProviderHttp http = new ProviderHttp(name());

    @Override
    public String name() {
        return "naver";
    }

    @Override
    public boolean isOffered() {
        return clientId.isPresent();
    }

    @Override
    public URI authorizationUri(Attempt attempt, URI redirectUri) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId.orElseThrow());
        query.put("redirect_uri", redirectUri.toString());
        query.put("state", attempt.state());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(authUrl + "/authorize?" + ProviderHttp.encoded(query));
    }

    @Override
    public ExternalProfile identify(Attempt attempt, String code, URI redirectUri) {
        JsonNode token = http.post(
                URI.create(authUrl + "/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "state", attempt.state(),
                        "redirect_uri", redirectUri.toString(),
                        "client_id", clientId.orElseThrow(),
                        "client_secret", clientSecret.orElse(""),
                        "code_verifier", attempt.verifier()));
        String accessToken = text(token, "access_token");
        if (accessToken == null) {
            throw http.rejected("no access token: " + token.path("error").asText());
        }
        return profile(http.get(URI.create(apiUrl + "/v1/nid/me"), accessToken));
    }

    private ExternalProfile profile(JsonNode answer) {
        JsonNode person = answer.path("response");
        String id = text(person, "id");
        if (!SUCCESS.equals(text(answer, "resultcode")) || id == null) {
            throw http.rejected("no profile: " + answer.path("message").asText());
        }
        String nickname = text(person, "nickname");
        return new ExternalProfile(
                name(), id, nickname == null ? text(person, "name") : nickname, text(person, "email"));
    }

    private static @Nullable String text(JsonNode document, String field) {
        return document.path(field).isTextual() ? document.path(field).textValue() : null;
    }
}
