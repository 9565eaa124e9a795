package io.ktravel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The load generator {@code wrk}, on loopback, for some seconds.
 *
 * @param folder where it runs: scripts read their files there
 * @param script in Lua, that ends with a line {@code JSON{…}}
 * @param environment of the script
 * @param before what is to be done before each run, such as getting new access tokens
 */
record Wrk(Path folder, Path script, Map<String, String> environment, String url, Preparation before) {
    @FunctionalInterface
    interface Preparation {
        void prepare() throws IOException;
    }

    Wrk(Path folder, Path script, Map<String, String> environment, String url) {
        this(folder, script, environment, url, () -> {});
    }

    /**
     * What one run came to.
     *
     * @param perSecond answers
     * @param errors answers other than 2xx and 3xx, and connections that failed
     * @param p50 in ms, as are the others
     */
    record Round(double perSecond, long answers, long errors, double p50, double p95, double p99) {}

    Round run(int connections, int seconds) throws IOException, InterruptedException {
        before.prepare();
        ProcessBuilder command = new ProcessBuilder(List.of(
                        "wrk",
                        "-t" + Math.min(2, connections),
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        url))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        command.environment().putAll(environment);
        Process wrk = command.start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || !said.contains("JSON{")) {
            throw new IOException("wrk failed: " + said);
        }
        return round(new ObjectMapper().readTree(said.substring(said.indexOf("JSON{") + 4)));
    }

    private static Round round(JsonNode told) {
        long errors = 0;
        for (String kind : List.of("status", "ec", "er", "ew", "et")) {
            errors += told.path(kind).asLong();
        }
        long answers = told.path("n").asLong();
        return new Round(
                answers / (told.path("us").asLong() / 1e6),
                answers,
                errors,
                told.path("p50").asDouble(),
                told.path("p95").asDouble(),
                told.path("p99").asDouble());
    }
}
