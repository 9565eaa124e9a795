package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.LibertyServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prometheus reads of our servers, in its text format. */
record Scrape(List<Sample> samples) {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    record Sample(String name, Map<String, String> labels, double value) {}

    /** Without credentials, as the cluster's monitoring does it. */
    static Scrape of(List<LibertyServer> servers) {
        List<Sample> samples = new ArrayList<>();
        for (LibertyServer server : servers) {
            String text = Api.anonymous(server.origin())
                    .with("Accept", "text/plain")
                    .get("/metrics")
                    .hasStatus(200)
                    .body();
            text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Scrape::sample)
                    .forEach(samples::add);
        }
        return new Scrape(samples);
    }

    private static Sample sample(String line) {
        Matcher parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        Map<String, String> labels = new HashMap<>();
        if (parts.group(2) != null) {
            Matcher label = LABEL.matcher(parts.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        return new Sample(parts.group(1), labels, Double.parseDouble(parts.group(3)));
    }

    List<Sample> selected(Query.Selector selector) {
        return samples.stream().filter(selector::selects).toList();
    }

    /** The sum over all samples with these labels. */
    double sum(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }
}
