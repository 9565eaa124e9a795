package io.ktravel.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ktravel.launcher.http.Browser;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleStandInTest {
    private static final String CALLBACK = "http://localhost:9080/api/member/v1/sign-in/google/callback";

    /** 43 to 128 characters, as RFC 7636 wants it. */
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    @TempDir
    Path folder;

    private final Browser browser = new Browser();
    private GoogleStandIn google;
    private JsonNode discovery;

    @BeforeEach
    void start() throws Exception {
        google = new GoogleStandIn(new Client("app", "secret", "http://localhost:9080"), freePort(), folder);
        google.start();
        discovery = Browser.json(browser.get(google.issuer() + "/.well-known/openid-configuration"));
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void the_discovery_document_names_the_issuer_and_the_addresses() {
        assertThat(discovery.path("issuer").asText()).isEqualTo(google.issuer());
        assertThat(discovery.path("authorization_endpoint").asText()).startsWith(google.issuer());
        assertThat(discovery.path("jwks_uri").asText()).startsWith(google.issuer());
    }

    @Test
    void a_member_signs_in_with_any_user_name_and_the_id_token_carries_the_nonce() throws Exception {
        HttpResponse<String> page = browser.get(authorize());
        assertThat(page.body()).contains("name=\"username\"").doesNotContain("//fonts");

        HttpResponse<String> back = browser.post(authorize(), Map.of("username", "다나"));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(Browser.redirect(back)).containsEntry("state", "the-state");

        SignedJWT idToken =
                SignedJWT.parse(token("secret", Browser.redirect(back).get("code"), VERIFIER)
                        .path("id_token")
                        .asText());
        JWTClaimsSet claims = idToken.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("다나");
        assertThat(claims.getIssuer()).isEqualTo(google.issuer());
        assertThat(claims.getAudience()).containsExactly("app");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("the-nonce");
        assertThat(claims.getStringClaim("email")).isEqualTo("다나@example.com");
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        JWKSet keys =
                JWKSet.parse(browser.get(discovery.path("jwks_uri").asText()).body());
        assertThat(idToken.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void a_wrong_secret_is_refused_and_does_not_use_up_the_code() throws Exception {
        String code = code();

        assertThat(token("guessed", code, VERIFIER).path("error").asText()).isEqualTo("invalid_client");
        assertThat(token("secret", code, VERIFIER).has("id_token")).isTrue();
    }

    @Test
    void a_code_is_good_once() throws Exception {
        String code = code();
        token("secret", code, VERIFIER);

        assertThat(token("secret", code, VERIFIER).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void a_wrong_verifier_is_refused() throws Exception {
        assertThat(token("secret", code(), VERIFIER.toUpperCase(Locale.ROOT))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
    }

    private String code() throws Exception {
        return Browser.redirect(browser.post(authorize(), Map.of("username", "dana")))
                .get("code");
    }

    private JsonNode token(String secret, String code, String verifier) throws Exception {
        Map<String, String> form = new HashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", "app");
        form.put("client_secret", secret);
        form.put("redirect_uri", CALLBACK);
        form.put("code", code);
        form.put("code_verifier", verifier);
        return Browser.json(browser.post(discovery.path("token_endpoint").asText(), form));
    }

    private String authorize() {
        Map<String, String> query = new HashMap<>();
        query.put("response_type", "code");
        query.put("client_id", "app");
        query.put("redirect_uri", CALLBACK);
        query.put("scope", "openid email profile");
        query.put("state", "the-state");
        query.put("nonce", "the-nonce");
        query.put("code_challenge", Grants.s256(VERIFIER));
        query.put("code_challenge_method", "S256");
        return discovery.path("authorization_endpoint").asText() + "?" + Browser.encoded(query);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
