package io.ktravel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was measured in one topology.
 *
 * @param secondsToReady from the start of the first process until the ingress serves and every server is ready
 * @param whenReady the cost of each process just then
 * @param afterLoad the same after the last request
 */
record Figures(
        double secondsToReady, List<Cost> whenReady, Latencies recommendations, Latencies reads, List<Cost> afterLoad) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    static Figures read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Figures.class);
    }
}
