package io.ktravel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries of the chart's alerts and dashboards. */
final class MonitoringFiles {
    /** Measured by kube-state-metrics and cert-manager, which are not ours. */
    static final Set<String> OF_OTHERS = Set.of(
            "kube_deployment_status_replicas_available",
            "kube_horizontalpodautoscaler_status_current_replicas",
            "kube_horizontalpodautoscaler_spec_max_replicas",
            "certmanager_certificate_expiration_timestamp_seconds");
    /** Given by Prometheus to whatever it scrapes. */
    private static final Set<String> OF_TARGETS = Set.of("namespace", "service", "pod");
    /** Answers that a test cannot ask for: of these only the label is looked for. */
    private static final String ERRORS = "5..";

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)\\R\\s+expr: (.+)");

    private MonitoringFiles() {}

    /** By alert, or dashboard and panel. */
    static Map<String, Query> queries() throws IOException {
        Path files = Path.of(System.getProperty("ktravel.root"), "helm/files");
        Map<String, Query> queries = new TreeMap<>();
        Matcher alert = ALERT.matcher(Files.readString(files.resolve("alerts.yaml")));
        while (alert.find()) {
            queries.put(
                    alert.group(1),
                    Query.of(alert.group(2).replaceAll("\\{\\{-? ?\\$namespace }}", "namespace=\"n\"")));
        }
        try (Stream<Path> dashboards = Files.list(files.resolve("dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                JsonNode panels =
                        new ObjectMapper().readTree(dashboard.toFile()).path("panels");
                for (JsonNode panel : panels) {
                    int number = 0;
                    for (JsonNode expression : panel.findValues("expr")) {
                        queries.put(
                                dashboard.getFileName() + ", "
                                        + panel.path("title").asText() + ", " + ++number,
                                Query.of(expression.asText()));
                    }
                }
            }
        }
        return queries;
    }

    static Query.Selector asScraped(Query.Selector selector) {
        List<Query.Matching> matchings = selector.matchings().stream()
                .filter(one -> !OF_TARGETS.contains(one.label()))
                .map(one -> one.value().equals(ERRORS) ? new Query.Matching(one.label(), "=~", "...") : one)
                .toList();
        return new Query.Selector(selector.metric(), matchings);
    }

    static Set<String> asScraped(Set<String> labels) {
        return labels.stream().filter(label -> !OF_TARGETS.contains(label)).collect(Collectors.toSet());
    }
}
