package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kubernetes calls the restricted profile, and a bit more. */
class PodSecurityTest {
    static Stream<Chart.Arguments> renderings() {
        return Chart.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void a_container_may_do_nothing_that_it_does_not_need(Chart.Arguments rendering) {
        assertThat(containers(rendering)).hasSize(4).allSatisfy(container -> {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("privileged").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(context.path("runAsUser").asInt(1001)).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void a_container_says_what_it_needs_and_how_it_is(Chart.Arguments rendering) {
        assertThat(containers(rendering)).allSatisfy(container -> {
            for (String amount : List.of("requests", "limits")) {
                assertThat(container.at("/resources/" + amount + "/cpu").asText())
                        .isNotEmpty();
                assertThat(container.at("/resources/" + amount + "/memory").asText())
                        .isNotEmpty();
            }
            for (String probe : List.of("startup", "readiness", "liveness")) {
                assertThat(probe(container, probe).at("/httpGet/path").asText()).startsWith("/health/");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void an_image_is_named_by_version_or_digest(Chart.Arguments rendering) {
        assertThat(containers(rendering))
                .extracting(container -> container
                        .path(container.has("image") ? "image" : "applicationImage")
                        .asText())
                .allMatch(image -> image.matches("registry\\.example\\.org/travel/ktravel-[a-z]+(:|@sha256:).+"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void no_pod_gets_a_token_of_the_cluster(Chart.Arguments rendering) {
        assertThat(rendering.resources()).allSatisfy(resource -> {
            switch (resource.kind()) {
                case "ServiceAccount" ->
                    assertThat(resource.content()
                                    .path("automountServiceAccountToken")
                                    .asBoolean(true))
                            .isFalse();
                case "Deployment" ->
                    assertThat(resource.spec()
                                    .at("/template/spec/automountServiceAccountToken")
                                    .asBoolean(true))
                            .isFalse();
                case "OpenLibertyApplication" ->
                    assertThat(resource.spec().at("/serviceAccount/mountToken").asBoolean(true))
                            .isFalse();
                default -> assertThat(resource.spec().has("template")).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void liberty_can_write_where_it_has_to(Chart.Arguments rendering) {
        assertThat(containers(rendering))
                .allSatisfy(
                        container -> assertThat(container.path("volumeMounts").findValuesAsText("mountPath"))
                                .contains("/tmp", "/logs", "/opt/ktravel/output"));
    }

    @Test
    void a_root_user_is_refused() {
        assertThat(Refusal.of("postgresql", Map.of("podSecurity.runAsUser", 0))).contains("runAsUser");
    }

    private static List<JsonNode> containers(Chart.Arguments rendering) {
        return rendering.resources().stream()
                .flatMap(resource -> switch (resource.kind()) {
                    case "Deployment" -> Resource.each(resource.spec().at("/template/spec/containers"));
                    case "OpenLibertyApplication" -> Stream.of(resource.spec());
                    default -> Stream.empty();
                })
                .toList();
    }

    private static JsonNode probe(JsonNode container, String name) {
        return container.has("probes") ? container.path("probes").path(name) : container.path(name + "Probe");
    }
}
