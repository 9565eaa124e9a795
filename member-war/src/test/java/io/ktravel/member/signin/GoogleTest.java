package io.ktravel.member.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoogleTest {
    private static final URI CALLBACK = URI.create("https://ktravel.example/callback");
    private final Attempt attempt = Attempt.begin("google", "/", Instant.now());
    private final Google google = new Google();
    private FakeProvider provider;

    @BeforeEach
    void start() throws Exception {
        provider = new FakeProvider();
        google.issuer = provider.address();
        google.clientId = Optional.of("client");
        google.clientSecret = Optional.of("secret");
        google.clock = Clock.systemUTC();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private ExternalProfile identify(String idToken) {
        provider.issue(idToken);
        return google.identify(attempt, "code", CALLBACK);
    }

    private JWTClaimsSet.Builder claims() {
        return provider.claims(attempt.nonce());
    }

    private void assertRejected(String idToken) {
        assertProblem(MemberProblem.SIGN_IN_REJECTED, () -> identify(idToken));
    }

    private static void assertProblem(MemberProblem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(problem));
    }

    @Test
    void a_sound_id_token_tells_who_it_is() throws Exception {
        assertThat(identify(provider.signed(claims())))
                .isEqualTo(new ExternalProfile("google", "dana", "다나", "dana@example.com"));
    }

    @Test
    void the_code_is_exchanged_with_the_verifier_of_this_attempt() throws Exception {
        identify(provider.signed(claims()));
        assertThat(provider.requests.get("/token")).contains("code=code", "code_verifier=" + attempt.verifier());
    }

    @Test
    void the_browser_is_sent_with_state_nonce_and_challenge() {
        assertThat(google.authorizationUri(attempt, CALLBACK).toString())
                .startsWith(provider.address() + "/authorize?")
                .contains("state=" + attempt.state(), "nonce=" + attempt.nonce(), "code_challenge_method=S256")
                .doesNotContain(attempt.verifier());
    }

    @Test
    void an_unsigned_token_is_rejected() {
        assertRejected(FakeProvider.unsigned(claims()));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_rejected() throws Exception {
        assertRejected(provider.signedByPublicKey(claims()));
    }

    @Test
    void a_token_signed_by_anybody_else_is_rejected() throws Exception {
        assertRejected(provider.signedByAnotherKey(claims()));
    }

    @Test
    void another_nonce_is_rejected() throws Exception {
        assertRejected(provider.signed(provider.claims("other")));
        assertRejected(provider.signed(claims().claim("nonce", null)));
    }

    @Test
    void a_foreign_audience_is_rejected() throws Exception {
        assertRejected(provider.signed(claims().audience("somebody-else")));
        assertRejected(provider.signed(claims().audience(List.of("client", "somebody-else"))));
        assertRejected(provider.signed(claims().claim("azp", "somebody-else")));
    }

    @Test
    void a_foreign_issuer_is_rejected() throws Exception {
        assertRejected(provider.signed(claims().issuer("https://accounts.google.com")));
    }

    @Test
    void an_expired_token_is_rejected_and_one_within_the_leeway_is_not() throws Exception {
        assertRejected(provider.signed(claims().expirationTime(seconds(-65))));
        assertThat(identify(provider.signed(claims().expirationTime(seconds(-50)))))
                .isNotNull();
    }

    @Test
    void a_token_from_the_future_is_rejected() throws Exception {
        assertRejected(provider.signed(claims().issueTime(seconds(65))));
    }

    @Test
    void no_id_token_at_all_is_rejected() {
        assertRejected("");
    }

    @Test
    void a_code_that_the_provider_refuses_is_rejected() throws Exception {
        google.authorizationUri(attempt, CALLBACK);
        provider.status = 400;
        assertRejected(provider.signed(claims()));
    }

    @Test
    void a_provider_that_fails_is_unavailable() {
        provider.status = 500;
        assertProblem(MemberProblem.PROVIDER_UNAVAILABLE, () -> google.authorizationUri(attempt, CALLBACK));
    }

    @Test
    void a_provider_that_does_not_answer_within_five_seconds_is_unavailable() {
        provider.delayMillis = 5_500;
        assertProblem(MemberProblem.PROVIDER_UNAVAILABLE, () -> google.authorizationUri(attempt, CALLBACK));
    }

    @Test
    void a_provider_that_is_away_is_unavailable() {
        provider.close();
        assertProblem(MemberProblem.PROVIDER_UNAVAILABLE, () -> google.authorizationUri(attempt, CALLBACK));
    }

    @Test
    void a_discovery_document_of_another_issuer_is_not_used() {
        google.issuer = provider.address() + "/";
        assertProblem(MemberProblem.PROVIDER_UNAVAILABLE, () -> google.authorizationUri(attempt, CALLBACK));
    }

    private static Date seconds(long fromNow) {
        return Date.from(Instant.now().plusSeconds(fromNow));
    }
}
