package io.ktravel.member.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.RuleBroken;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final Attempt attempt = Attempt.begin("google", "/plans", NOW);
    private final AttemptSeal seal = new AttemptSeal();

    @BeforeEach
    void key() {
        seal.key = Secrets.next();
    }

    @Test
    void what_was_sealed_can_be_opened_and_not_read() {
        assertThat(seal.open(seal.seal(attempt))).contains(attempt);
        assertThat(seal.seal(attempt)).doesNotContain(attempt.verifier());
    }

    @Test
    void what_another_key_sealed_or_nobody_sealed_stays_shut() {
        String foreign = seal.seal(attempt);
        key();
        assertThat(seal.open(foreign)).isEmpty();
        assertThat(seal.open("rubbish")).isEmpty();
        assertThat(seal.open(new PlainObject(new Payload(Json.write(attempt))).serialize()))
                .isEmpty();
    }

    @Test
    void an_attempt_is_for_its_provider_and_state_for_ten_minutes() {
        assertThat(attempt.isFor("google", attempt.state(), NOW.plusSeconds(599)))
                .isTrue();
        assertThat(attempt.isFor("google", attempt.state(), NOW.plusSeconds(600)))
                .isFalse();
        assertThat(attempt.isFor("google", Secrets.next(), NOW)).isFalse();
        assertThat(attempt.isFor("naver", attempt.state(), NOW)).isFalse();
    }

    @Test
    void the_challenge_is_that_of_the_standard() {
        assertThat(Secrets.hash("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans?x=1#top", "/여행", "/a//b", "/%2F"})
    void a_path_of_this_site_may_be_returned_to(String path) {
        assertThat(ReturnTo.require(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "x",
                "/a\nb",
                "/a b",
                "/a\\b",
                "javascript:alert(1)"
            })
    void nowhere_else_may_be_returned_to(String path) {
        assertThatThrownBy(() -> ReturnTo.require(path)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_refresh_value_is_good_until_the_next_one() {
        RefreshFamily family = new RefreshFamily("dana");
        String first = family.next(NOW.plusSeconds(60));
        assertThat(family.isNewest(first)).isTrue();
        String second = family.next(NOW.plusSeconds(60));
        assertThat(family.isNewest(first)).isFalse();
        assertThat(family.isNewest(second)).isTrue();
        assertThat(RefreshFamily.familyOf(first)).isEqualTo(RefreshFamily.familyOf(second));
        assertThat(family.isExpired(NOW.plusSeconds(60))).isTrue();
    }
}
