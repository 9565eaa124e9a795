package io.ktravel.helm;

import java.util.Map;
import org.assertj.core.api.Assertions;

/** What Helm says when it refuses values. */
final class Refusal {
    private Refusal() {}

    static String of(String valueSet, Map<String, Object> changes) {
        Throwable refused = Assertions.catchThrowable(() -> Chart.yaml(valueSet, "plain", changes));
        Assertions.assertThat(refused).as("Helm takes " + changes).isNotNull();
        return String.valueOf(refused.getMessage());
    }
}
