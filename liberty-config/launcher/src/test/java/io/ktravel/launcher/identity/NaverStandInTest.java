package io.ktravel.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.http.Browser;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NaverStandInTest {
    private static final String CALLBACK = "http://localhost:9080/api/member/v1/sign-in/naver/callback";

    private final Browser browser = new Browser();
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private NaverStandIn naver;

    @BeforeEach
    void start() throws Exception {
        naver = new NaverStandIn(new Client("app", "secret", "http://localhost:9080"), 0, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        naver.start();
    }

    @AfterEach
    void stop() {
        naver.close();
    }

    @Test
    void a_member_signs_in_with_any_user_name() throws Exception {
        HttpResponse<String> page = browser.get(authorize(Map.of()));
        assertThat(page.body()).contains("name=\"username\"").contains("method=\"post\"");

        HttpResponse<String> back = browser.post(authorize(Map.of()), Map.of("username", "다나 🙂"));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith(CALLBACK));
        assertThat(Browser.redirect(back)).containsEntry("state", "a state&");

        JsonNode token = token(Map.of("code", Browser.redirect(back).get("code")));
        assertThat(token.path("expires_in").isTextual()).isTrue();

        JsonNode profile = profile(token.path("access_token").asText());
        assertThat(profile.path("resultcode").asText()).isEqualTo("00");
        assertThat(profile.path("response").path("id").asText()).isEqualTo("다나 🙂");
        assertThat(profile.path("response").path("nickname").asText()).isEqualTo("다나 🙂");
    }

    @Test
    void a_code_is_good_once() throws Exception {
        String code = code(Map.of());
        token(Map.of("code", code));

        assertThat(token(Map.of("code", code)).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void a_code_grows_old() throws Exception {
        String code = code(Map.of());
        now = now.plus(Duration.ofMinutes(3));

        assertThat(token(Map.of("code", code)).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void a_wrong_secret_is_refused_as_naver_does_it_with_status_200() throws Exception {
        HttpResponse<String> answer = browser.post(
                address("/oauth2.0/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "app",
                        "client_secret", "guessed",
                        "code", code(Map.of())));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void a_client_that_began_with_pkce_must_show_the_verifier() throws Exception {
        Map<String, String> challenge =
                Map.of("code_challenge", Grants.s256("the-verifier"), "code_challenge_method", "S256");

        assertThat(token(Map.of("code", code(challenge))).has("error")).isTrue();
        assertThat(token(Map.of("code", code(challenge), "code_verifier", "another"))
                        .has("error"))
                .isTrue();
        assertThat(token(Map.of("code", code(challenge), "code_verifier", "the-verifier"))
                        .has("access_token"))
                .isTrue();
    }

    @Test
    void an_unknown_client_or_address_never_gets_a_redirect() throws Exception {
        assertThat(browser.get(authorize(Map.of("client_id", "other"))).statusCode())
                .isEqualTo(400);
        assertThat(browser.get(authorize(Map.of("redirect_uri", "https://evil.example/")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get(authorize(Map.of("redirect_uri", "http://localhost:9080.evil.example/")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_request_without_state_is_sent_back_with_an_error() throws Exception {
        HttpResponse<String> back = browser.get(authorize(Map.of("state", "")));

        assertThat(Browser.redirect(back)).containsEntry("error", "invalid_request");
    }

    @Test
    void a_profile_needs_a_token_that_was_given() throws Exception {
        assertThat(browser.get(address("/v1/nid/me")).statusCode()).isEqualTo(401);
        assertThat(profile("made-up").path("resultcode").asText()).isEqualTo("024");
    }

    private String code(Map<String, String> more) throws Exception {
        return Browser.redirect(browser.post(authorize(more), Map.of("username", "dana")))
                .get("code");
    }

    private JsonNode token(Map<String, String> more) throws Exception {
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", "authorization_code", "client_id", "app", "client_secret", "secret"));
        form.putAll(more);
        return Browser.json(browser.post(address("/oauth2.0/token"), form));
    }

    private JsonNode profile(String token) throws Exception {
        return Browser.json(browser.get(address("/v1/nid/me"), "Authorization", "Bearer " + token));
    }

    private String authorize(Map<String, String> more) {
        Map<String, String> query = new HashMap<>(
                Map.of("response_type", "code", "client_id", "app", "redirect_uri", CALLBACK, "state", "a state&"));
        query.putAll(more);
        return address("/oauth2.0/authorize?" + Browser.encoded(query));
    }

    private String address(String path) {
        return "http://localhost:" + naver.port() + path;
    }
}
