package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces go to the collector that the values name, and without one nothing of OpenTelemetry is in the servers. */
class TelemetryTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "operator"})
    void each_server_is_told_the_collector_the_share_and_the_signals(String mode) {
        assertThat(settings(new Chart.Arguments("openshift", mode))).hasSize(4).allSatisfy(settings -> {
            assertThat(text(settings, "OTEL_SDK_DISABLED")).isEqualTo("false");
            assertThat(text(settings, "OTEL_EXPORTER_OTLP_ENDPOINT"))
                    .isEqualTo("http://collector.observability.svc:4318");
            assertThat(text(settings, "OTEL_TRACES_SAMPLER_ARG")).isEqualTo("0.05");
            assertThat(text(settings, "OTEL_TRACES_EXPORTER")).isEqualTo("otlp");
            assertThat(text(settings, "OTEL_METRICS_EXPORTER")).isEqualTo("none");
            assertThat(text(settings, "OTEL_LOGS_EXPORTER")).isEqualTo("otlp");
        });
        assertThat(settings(new Chart.Arguments("openshift", mode)))
                .extracting(settings -> text(settings, "OTEL_SERVICE_NAME"))
                .containsExactlyInAnyOrder("ktravel-member", "ktravel-plan", "ktravel-follow", "ktravel-notification");
    }

    static Stream<Chart.Arguments> renderings() {
        return Chart.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void only_servers_with_a_collector_may_reach_its_port(Chart.Arguments rendering) {
        boolean collected = settings(rendering).stream().allMatch(settings -> settings.has("OTEL_SDK_DISABLED"));
        assertThat(rendering.resources().stream().filter(each -> each.kind().equals("NetworkPolicy")))
                .hasSize(4)
                .allSatisfy(policy -> assertThat(policy.spec()
                                .path("egress")
                                .findValuesAsText("port")
                                .contains("4318"))
                        .isEqualTo(collected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "operator"})
    void without_a_collector_nothing_of_it_is_configured(String mode) {
        assertThat(settings(new Chart.Arguments("postgresql", mode)))
                .hasSize(4)
                .allSatisfy(settings -> assertThat(settings.properties())
                        .noneMatch(setting -> setting.getKey().startsWith("OTEL_")));
    }

    private static List<JsonNode> settings(Chart.Arguments rendering) {
        return rendering.resources().stream()
                .filter(each ->
                        each.kind().equals("ConfigMap") && !each.context().isEmpty())
                .map(each -> each.content().path("data"))
                .toList();
    }

    private static String text(JsonNode settings, String name) {
        return settings.path(name).asText();
    }
}
