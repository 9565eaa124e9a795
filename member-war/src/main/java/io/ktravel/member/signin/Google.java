package io.ktravel.member.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** OpenID Connect as Google speaks it: addresses by discovery, the person by the ID token's {@code sub}. */
@ApplicationScoped
public class Google implements IdentityProvider {
    private static final Duration DISCOVERED = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "ktravel.google.issuer", defaultValue = IdTokens.GOOGLE)
    String issuer;

    @Inject
    @ConfigProperty(name = "ktravel.google.client-id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "ktravel.google.client-secret")
    Optional<String> clientSecret;

    @Inject
    Clock clock;

    private final ProviderHttp http = new ProviderHttp(name());
    private volatile @Nullable Discovery discovery;

    /** The provider's addresses, and its keys by them; asked for again after an hour. */
    private record Discovery(URI authorization, URI token, IdTokens idTokens, Instant at) {}

    @Override
    public String name() {
        return "google";
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
        query.put("scope", "openid email profile");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(discovered().authorization() + "?" + ProviderHttp.encoded(query));
    }

    @Override
    public ExternalProfile identify(Attempt attempt, String code, URI redirectUri) {
        Discovery found = discovered();
        JsonNode answer = http.post(
                found.token(),
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", redirectUri.toString(),
                        "client_id", clientId.orElseThrow(),
                        "client_secret", clientSecret.orElse(""),
                        "code_verifier", attempt.verifier()));
        JWTClaimsSet claims = found.idTokens().verified(answer.path("id_token").asText(), attempt.nonce());
        return new ExternalProfile(name(), claims.getSubject(), text(claims, "name"), verifiedEmail(claims));
    }

    private static @Nullable String verifiedEmail(JWTClaimsSet claims) {
        Object verified = claims.getClaim("email_verified");
        return verified == null || verified.toString().equals("true") ? text(claims, "email") : null;
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }

    private Discovery discovered() {
        Discovery known = discovery;
        if (known != null && clock.instant().isBefore(known.at().plus(DISCOVERED))) {
            return known;
        }
        try {
            Discovery found = discover();
            discovery = found;
            return found;
        } catch (RuleBroken away) {
            if (known != null) {
                return known;
            }
            throw away;
        }
    }

    private Discovery discover() {
        JsonNode document;
        try {
            document = http.get(URI.create(issuer + "/.well-known/openid-configuration"));
        } catch (RuleBroken failed) {
            throw http.unavailable("no discovery document");
        }
        if (!issuer.equals(document.path("issuer").asText())) {
            throw http.unavailable("discovery document of another issuer");
        }
        IdTokens idTokens = new IdTokens(http, issuer, clientId.orElseThrow(), address(document, "jwks_uri"), clock);
        return new Discovery(
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                idTokens,
                clock.instant());
    }

    private URI address(JsonNode document, String field) {
        try {
            URI address = URI.create(document.path(field).asText());
            if (address.isAbsolute()) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw http.unavailable("malformed " + field);
        }
        throw http.unavailable("discovery document without " + field);
    }
}
