package io.ktravel.chassis.identity;

import static io.ktravel.chassis.container.Api.bearer;
import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ktravel.chassis.container.AccessTokens;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.probe.InProbe;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
class AccessIT extends InProbe {
    private final Api api = Api.of("probe");

    @ParameterizedTest
    @CsvSource({
        "member,  /members,          200",
        "member,  /admin/members,    403",
        "member,  /internal/members, 403",
        "admin,   /admin/members,    200",
        "admin,   /members,          403",
        "admin,   /internal/members, 403",
        "service, /internal/members, 200",
        "service, /members,          403",
        "service, /admin/members,    403",
        "nobody,  /members,          403",
        "member,  /open,             200",
    })
    void each_role_opens_its_own_doors(String role, String door, int status) {
        HttpResponse<String> answer = api.get(door, Api.as("dana", role));

        assertThat(answer.statusCode()).as("%s at %s", role, door).isEqualTo(status);
        if (status == 403) {
            assertThat(json(answer).path("type").asText()).isEqualTo("urn:ktravel:problem:forbidden");
        }
    }

    @Test
    void the_caller_is_the_subject_of_the_token() {
        assertThat(json(api.get("/members", Api.as("dana-1", "member")))
                        .path("caller")
                        .asText())
                .isEqualTo("dana-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/admin/members", "/internal/members", "/closed", "/forgotten"})
    void nobody_comes_in_without_a_token(String door) {
        is401(api.get(door));
    }

    @Test
    void whoever_has_no_token_may_come_in_where_everybody_may() {
        assertThat(api.get("/open").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "admin", "service"})
    void a_method_whose_rule_was_forgotten_is_closed_to_everybody(String role) {
        assertThat(api.get("/forgotten", Api.as("dana", role)).statusCode()).isEqualTo(403);
        assertThat(api.get("/closed", Api.as("dana", role)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_of_a_foreign_key_is_refused() {
        is401(withToken(AccessTokens.signed(good().build(), AccessTokens.key())));
    }

    @Test
    void an_expired_token_is_refused() {
        Instant then = Instant.now().minusSeconds(3600);
        is401(withToken(AccessTokens.signed(good().issueTime(Date.from(then.minusSeconds(900)))
                .expirationTime(Date.from(then))
                .build())));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        is401(withToken(AccessTokens.signed(good().audience("elsewhere").build())));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        is401(withToken(AccessTokens.signed(good().issuer("urn:elsewhere").build())));
    }

    @Test
    void a_token_chooses_no_algorithm() {
        is401(withToken(AccessTokens.unsigned(good().build())));
        is401(withToken(AccessTokens.signedWithPublicKey(good().build())));
    }

    @Test
    void what_is_no_token_is_refused() {
        is401(withToken("x.y.z"));
        is401(api.get("/members", "Authorization", "Basic ZGFuYTpkYW5h"));
    }

    private static JWTClaimsSet.Builder good() {
        return AccessTokens.claims("dana", "member");
    }

    private HttpResponse<String> withToken(String token) {
        return api.get("/members", bearer(token));
    }

    private static void is401(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:ktravel:problem:unauthenticated");
    }
}
