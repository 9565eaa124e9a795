package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {
    static Stream<Chart.Arguments> renderings() {
        return Chart.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void each_value_set_passes_helms_lint_in_both_modes(Chart.Arguments rendering, @TempDir Path copy)
            throws IOException {
        LintResult lint = Chart.lint(rendering.valueSet(), rendering.mode(), copy);
        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everything_rendered_is_what_kubernetes_and_the_operators_know(Chart.Arguments rendering) {
        assertThat(rendering.resources())
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(Kubernetes.objections(resource))
                        .as(resource.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void no_two_resources_have_the_same_name(Chart.Arguments rendering) {
        assertThat(rendering.resources().stream().map(Resource::toString)).doesNotHaveDuplicates();
    }

    @Test
    void mode_plain_makes_what_kubernetes_itself_runs() {
        assertThat(kinds("postgresql", "plain"))
                .contains("Deployment", "Service", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy")
                .contains("ServiceAccount", "ConfigMap", "Ingress", "ServiceMonitor", "PrometheusRule")
                .doesNotContain("OpenLibertyApplication");
    }

    @Test
    void mode_operator_leaves_to_the_operator_what_it_makes_itself() {
        assertThat(kinds("openshift", "operator"))
                .contains("OpenLibertyApplication", "Route", "PodDisruptionBudget", "NetworkPolicy")
                .contains("ClusterLogForwarder", "PersistentVolumeClaim")
                .doesNotContain("Deployment", "Service", "HorizontalPodAutoscaler", "ServiceMonitor", "Ingress");
    }

    @Test
    void planted_errors_are_caught() {
        assertRefused("plain", "Deployment", pod -> pod.put("replica", 1));
        assertRefused("plain", "Deployment", spec -> spec.put("replicas", "three"));
        assertRefused("plain", "Deployment", spec -> spec.remove("selector"));
        assertRefused("plain", "NetworkPolicy", spec -> spec.put("podSelektor", "x"));
        assertRefused("plain", "HorizontalPodAutoscaler", spec -> spec.remove("maxReplicas"));
        assertRefused("operator", "OpenLibertyApplication", spec -> spec.put("aplicationImage", "x"));
        assertRefused("operator", "OpenLibertyApplication", spec -> spec.remove("applicationImage"));
        assertRefused(
                "operator",
                "OpenLibertyApplication",
                spec -> ((ObjectNode) spec.path("autoscaling")).put("maxReplicas", "ten"));
        assertRefused("operator", "PrometheusRule", spec -> spec.put("rules", 1));
    }

    private static void assertRefused(String mode, String kind, Consumer<ObjectNode> error) {
        Resource wrong = only("postgresql", mode, kind).copy();
        error.accept((ObjectNode) wrong.spec());
        assertThat(Kubernetes.objections(wrong)).as(kind + " with an error").isNotEmpty();
    }

    @Test
    void a_deployment_never_has_fewer_pods_than_before_while_it_is_replaced() {
        JsonNode strategy = only("postgresql", "plain", "Deployment").spec().path("strategy");
        assertThat(strategy.at("/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
        assertThat(strategy.at("/rollingUpdate/maxSurge").asInt()).isEqualTo(1);
    }

    @Test
    void two_servers_never_open_the_same_derby_database() {
        assertThat(only("derby", "plain", "Deployment")
                        .spec()
                        .at("/strategy/type")
                        .asText())
                .isEqualTo("Recreate");
        assertThat(kinds("derby", "plain")).doesNotContain("HorizontalPodAutoscaler", "PodDisruptionBudget");
    }

    @Test
    void a_changed_setting_replaces_the_pods() {
        String before = checksum(Map.of());
        assertThat(checksum(Map.of("contexts.plan.settings.KTRAVEL_ASSIST_PER_DAY", "\"5\"")))
                .isNotEqualTo(before);
        assertThat(checksum(Map.of("contexts.follow.settings.KTRAVEL_X", "\"5\"")))
                .isEqualTo(before);
    }

    private static String checksum(Map<String, Object> changes) {
        return Chart.resources(Chart.yaml("postgresql", "plain", changes)).stream()
                .filter(each ->
                        each.kind().equals("Deployment") && each.context().equals("plan"))
                .flatMap(each -> Resource.each(each.spec().at("/template/spec/containers/0/env")))
                .filter(variable -> variable.path("name").asText().equals("CONFIGURATION_CHECKSUM"))
                .map(variable -> variable.path("value").asText())
                .collect(Collectors.joining());
    }

    @Test
    void a_mesh_that_retries_switches_our_retries_off() {
        assertThat(Chart.yaml("istio", "plain")).contains("kind: DestinationRule", "RETRY_ENABLED: \"false\"");
        assertThat(Chart.yaml("postgresql", "plain")).doesNotContain("RETRY_ENABLED");
    }

    private static Resource only(String valueSet, String mode, String kind) {
        return Chart.render(valueSet, mode).stream()
                .filter(resource -> resource.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> kinds(String valueSet, String mode) {
        List<Resource> resources = Chart.render(valueSet, mode);
        return resources.stream().map(Resource::kind).collect(Collectors.toSet());
    }
}
