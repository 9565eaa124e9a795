package io.ktravel.launcher.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect as Google speaks it, at the issuer {@code /google}: discovery, login page, PKCE, ID token with the
 * user name as {@code sub}. The library accepts any client; the check of its secret is added here.
 */
public final class GoogleStandIn implements AutoCloseable {
    private static final String ISSUER = "google";
    private static final long EXPIRY_SECONDS = 3600;

    private final Client client;
    private final int port;
    private final NettyWrapper http = new NettyWrapper();
    private final Route provider;

    /**
     * @param port on loopback
     * @param folder that a copy of the login page is put into
     */
    public GoogleStandIn(Client client, int port, Path folder) throws IOException {
        this.client = client;
        this.port = port;
        Path page = Files.writeString(folder.resolve("google-login.html"), LoginPage.of("Google"));
        OAuth2Config config =
                new OAuth2Config(true, page.toString(), null, false, new OAuth2TokenProvider(), Set.of(claims()), http);
        this.provider = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
    }

    /** What Google puts into an ID token for the scopes {@code email profile}. */
    private static OAuth2TokenCallback claims() {
        Map<String, Object> claims = Map.of(
                "sub", "${subject}", "email", "${subject}@example.com", "email_verified", true, "name", "${subject}");
        return new RequestMappingTokenCallback(
                ISSUER, List.of(new RequestMapping("grant_type", "authorization_code", claims, "JWT")), EXPIRY_SECONDS);
    }

    public void start() {
        http.start(InetAddress.getLoopbackAddress(), port, this::answer);
    }

    public String issuer() {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        if (request.getUrl().encodedPath().endsWith("/token") && !knows(request)) {
            Headers headers = Headers.of("Content-Type", "application/json");
            return new OAuth2HttpResponse(
                    headers, 401, "{\"error\":\"invalid_client\",\"error_description\":\"Unauthorized\"}", null);
        }
        return provider.invoke(request);
    }

    private boolean knows(OAuth2HttpRequest request) {
        @Nullable String authorization = request.getHeaders().get("Authorization");
        if (authorization != null) {
            String expected = client.id() + ":" + client.secret();
            return authorization.equals(
                    "Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)));
        }
        return client.id().equals(request.getFormParameters().get("client_id"))
                && client.secret().equals(request.getFormParameters().get("client_secret"));
    }

    @Override
    public void close() {
        http.stop();
    }
}
