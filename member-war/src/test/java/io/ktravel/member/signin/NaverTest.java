package io.ktravel.member.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NaverTest {
    private static final URI CALLBACK = URI.create("https://ktravel.example/callback");
    private final Attempt attempt = Attempt.begin("naver", "/", Instant.now());
    private final Naver naver = new Naver();
    private FakeProvider provider;

    @BeforeEach
    void start() throws Exception {
        provider = new FakeProvider();
        provider.answers.put("/token", "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":\"3600\"}");
        naver.authUrl = naver.apiUrl = provider.address();
        naver.clientId = Optional.of("client");
        naver.clientSecret = Optional.of("secret");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private ExternalProfile identify(String profile) {
        provider.answers.put("/v1/nid/me", profile);
        return naver.identify(attempt, "code", CALLBACK);
    }

    private void assertRejected(String profile) {
        assertThatThrownBy(() -> identify(profile))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.problem()).isEqualTo(MemberProblem.SIGN_IN_REJECTED));
    }

    @Test
    void a_profile_tells_who_it_is_although_expires_in_is_text() {
        assertThat(identify("{\"resultcode\":\"00\",\"message\":\"success\","
                        + "\"response\":{\"id\":\"32742776\",\"nickname\":\"지은\",\"email\":\"je@naver.com\"}}"))
                .isEqualTo(new ExternalProfile("naver", "32742776", "지은", "je@naver.com"));
    }

    @Test
    void a_failure_told_with_status_200_is_rejected() {
        provider.answers.put("/token", "{\"error\":\"invalid_request\",\"error_description\":\"no valid data\"}");
        assertRejected("{}");
    }

    @Test
    void a_profile_without_success_or_id_is_rejected() {
        assertRejected("{\"resultcode\":\"024\",\"response\":{\"id\":\"1\"}}");
        assertRejected("{\"resultcode\":\"00\",\"response\":{\"nickname\":\"x\"}}");
    }

    @Test
    void an_answer_that_is_no_json_means_unavailable() {
        assertThatThrownBy(() -> identify("<html>"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.problem()).isEqualTo(MemberProblem.PROVIDER_UNAVAILABLE));
    }
}
