package io.ktravel.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.RuleBroken;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "가",
                "여행자 🧳",
                "  trimmed  ",
                "👩‍👩‍👧‍👦",
                "🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳🧳"
            })
    void any_script_and_emoji_are_text(String text) {
        assertThat(OneLine.require("nickname", text, 30)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\nb",
                "a\u0000b",
                "a\u2028b",
                "a\ud83d",
                "\u202egnp.exe",
                "1234567890123456789012345678901"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> OneLine.require("nickname", text, 30)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void decomposed_hangul_is_composed() {
        assertThat(OneLine.require("nickname", "\u1112\u1161\u11ab", 1)).isEqualTo("한");
    }

    @Property
    void what_is_left_of_any_text_is_refused_for_nothing_but_emptiness(@ForAll String text) {
        String cleaned = OneLine.cleaned(text, 30);
        if (!cleaned.isEmpty()) {
            assertThatCode(() -> OneLine.require("nickname", cleaned, 30)).doesNotThrowAnyException();
        }
    }
}
