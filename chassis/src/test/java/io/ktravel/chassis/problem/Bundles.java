package io.ktravel.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

/** Asserts that every problem of a context can be told in both languages. */
public final class Bundles {
    private Bundles() {}

    public static void areComplete(Problem[] problems) {
        for (Problem problem : problems) {
            assertThat(problem.status()).as(problem.name()).isBetween(400, 599);
            Map<String, Object> english = ProblemView.summary(problem, Locale.ENGLISH, 1, 2, 3, 4);
            Map<String, Object> korean = ProblemView.summary(problem, Locale.KOREAN, 1, 2, 3, 4);
            assertThat(english.get("title")).as(problem.name()).isNotEqualTo(korean.get("title"));
            assertThat(english.get("detail")).as(problem.name()).isNotEqualTo(korean.get("detail"));
            assertThat(english.get("detail").toString() + korean.get("detail"))
                    .as(problem.name())
                    .doesNotContain("{");
        }
    }
}
