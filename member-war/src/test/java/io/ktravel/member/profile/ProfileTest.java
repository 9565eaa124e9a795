package io.ktravel.member.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.RuleBroken;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private final Member dana = new Member("id", new Profile("Dana", null, "ko"), "dana@example.com", Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a.png",
                "https:///a.png",
                "javascript:alert(1)",
                "https://a@b/c",
                "",
                "https://한글.kr"
            })
    void an_avatar_is_an_https_address(String avatar) {
        assertThatThrownBy(() -> new Profile("Dana", avatar, "ko")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void an_avatar_of_501_characters_is_refused() {
        assertThatThrownBy(() -> new Profile("Dana", "https://example.com/" + "a".repeat(481), "ko"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_language_that_we_do_not_speak_is_refused() {
        assertThatThrownBy(() -> new Profile("Dana", null, "fr")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_change_is_told_with_the_version_after_it() {
        assertThat(dana.update(new Profile("Dana 🧳", "https://example.com/a.png", "en")))
                .contains(new MemberUpdated("id", 1, "Dana 🧳", "https://example.com/a.png", "en"));
    }

    @Test
    void a_patch_that_changes_nothing_is_not_told() {
        assertThat(dana.update(new Profile(" Dana ", null, "ko"))).isEmpty();
    }
}
