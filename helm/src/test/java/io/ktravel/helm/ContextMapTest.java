package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NetworkPolicies and addresses allow the calls of the context map (ARCHITECTURE.md), and no others. */
class ContextMapTest {
    /** Who is called, and by whom. */
    private static final Map<String, Set<String>> CALLERS = Map.of(
            "member", Set.of("plan", "follow", "notification"),
            "plan", Set.of("follow", "member"),
            "follow", Set.of("member"),
            "notification", Set.of("member"));

    static Stream<Chart.Arguments> renderings() {
        return Chart.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void a_context_lets_its_callers_in_and_nobody_else(Chart.Arguments rendering) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        policies(rendering)
                .forEach(policy -> allowed.put(
                        policy.context(), peers(policy.spec().path("ingress").findParents("podSelector"))));
        assertThat(allowed).isEqualTo(new TreeMap<>(CALLERS));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void a_context_may_reach_whom_it_calls_and_nobody_else(Chart.Arguments rendering) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        policies(rendering)
                .forEach(policy -> allowed.put(
                        policy.context(), peers(policy.spec().path("egress").findParents("podSelector"))));
        assertThat(allowed).isEqualTo(called());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void a_context_is_told_the_addresses_of_whom_it_calls_and_no_others(Chart.Arguments rendering) {
        Map<String, Set<String>> told = new TreeMap<>();
        rendering.resources().stream()
                .filter(each ->
                        each.kind().equals("ConfigMap") && !each.context().isEmpty())
                .forEach(each ->
                        told.put(each.context(), addresses(each.content().path("data"))));
        assertThat(told).isEqualTo(called());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void besides_other_contexts_there_are_names_kafka_the_own_database_and_the_collector(Chart.Arguments rendering) {
        policies(rendering).filter(policy -> !policy.context().equals("member")).forEach(policy -> {
            Set<Integer> ports = ports(policy.spec().path("egress"));
            ports.removeAll(Set.of(53, 5353, 9080, 9443, 11434, 4318));
            assertThat(ports).isSubsetOf(9092, 5432).contains(9092);
        });
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void each_policy_rules_both_directions_of_exactly_its_context(Chart.Arguments rendering) {
        assertThat(policies(rendering).count()).isEqualTo(4);
        policies(rendering).forEach(policy -> {
            assertThat(policy.spec().path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
            assertThat(peer(policy.spec().path("podSelector"))).isEqualTo(policy.context());
            assertThat(ports(policy.spec().path("ingress"))).hasSize(1).isSubsetOf(9080, 9443);
        });
    }

    private static Stream<Resource> policies(Chart.Arguments rendering) {
        return rendering.resources().stream().filter(resource -> resource.kind().equals("NetworkPolicy"));
    }

    private static Map<String, Set<String>> called() {
        Map<String, Set<String>> called = new TreeMap<>();
        Chart.CONTEXTS.forEach(caller -> called.put(
                caller,
                CALLERS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(caller))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return called;
    }

    private static Set<String> peers(Iterable<JsonNode> selectors) {
        Set<String> peers = new TreeSet<>();
        selectors.forEach(each -> peers.add(peer(each.path("podSelector"))));
        return peers;
    }

    private static String peer(JsonNode selector) {
        return selector.path("matchLabels")
                .path("app.kubernetes.io/instance")
                .asText()
                .replace("ktravel-", "");
    }

    private static Set<String> addresses(JsonNode settings) {
        return settings.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("_URL") && !name.matches(".*_DB_(READ_)?URL"))
                .map(name -> name.replace("KTRAVEL_", "").replace("_URL", "").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> ports(JsonNode rules) {
        return rules.findValues("port").stream().map(JsonNode::asInt).collect(Collectors.toCollection(TreeSet::new));
    }
}
