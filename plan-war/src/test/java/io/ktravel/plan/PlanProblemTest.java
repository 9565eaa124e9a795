package io.ktravel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.problem.Bundles;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class PlanProblemTest {
    @Test
    void every_problem_is_told_in_both_languages() {
        Bundles.areComplete(PlanProblem.values());
    }

    @Test
    void both_bundles_have_the_same_texts() {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(PlanProblem.BUNDLE, Locale.ROOT, exactly);
        ResourceBundle korean = ResourceBundle.getBundle(PlanProblem.BUNDLE, Locale.KOREAN, exactly);
        assertThat(korean.getLocale()).isEqualTo(Locale.KOREAN);
        english.keySet()
                .forEach(key -> assertThat(korean.getString(key)).as(key).isNotEqualTo(english.getString(key)));
    }
}
