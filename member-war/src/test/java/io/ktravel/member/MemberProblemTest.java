package io.ktravel.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ktravel.chassis.problem.ProblemView;
import io.ktravel.chassis.problem.RuleBroken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberProblemTest {
    @ParameterizedTest
    @EnumSource
    void every_problem_is_put_into_words_in_both_languages(MemberProblem problem) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            assertThatCode(() -> ProblemView.of(new RuleBroken(problem, 1, 2), "/", locale))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("problems.properties").keySet())
                .isEqualTo(texts("problems_ko.properties").keySet());
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Objects.requireNonNull(MemberProblem.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8));
        return texts;
    }
}
