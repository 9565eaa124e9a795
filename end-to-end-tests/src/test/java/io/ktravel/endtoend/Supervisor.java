package io.ktravel.endtoend;

import io.ktravel.launcher.LibertyServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does to a server what a kubelet does by the chart's liveness probe: asks, and after so many failures kills and starts. */
final class Supervisor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final LibertyServer server;
    private final Duration period;
    private final Duration timeout;
    private final int failures;

    private Supervisor(LibertyServer server, Duration period, Duration timeout, int failures) {
        this.server = server;
        this.period = period;
        this.timeout = timeout;
        this.failures = failures;
    }

    /** With period, time-out and threshold as the chart has them. */
    static Supervisor byTheChart(LibertyServer server) throws IOException {
        Path root = Path.of(System.getProperty("ktravel.root"));
        String probes = Files.readString(root.resolve("helm/templates/_pod.tpl"));
        String liveness = probes.substring(probes.indexOf("\nliveness:"));
        return new Supervisor(
                server,
                Duration.ofSeconds(number(liveness, "periodSeconds")),
                Duration.ofSeconds(number(liveness, "timeoutSeconds")),
                number(liveness, "failureThreshold"));
    }

    private static int number(String probe, String name) {
        Matcher line =
                Pattern.compile("^ *" + name + ": (\\d+)$", Pattern.MULTILINE).matcher(probe);
        if (!line.find()) {
            throw new IllegalStateException("The liveness probe of the chart has no " + name);
        }
        return Integer.parseInt(line.group(1));
    }

    /** Watches until the server has failed so often, then replaces it; returns when the old process is gone. */
    void killOnceHung() throws InterruptedException {
        int failed = 0;
        while (failed < failures) {
            long begin = System.nanoTime();
            failed = isAlive() ? 0 : failed + 1;
            TimeUnit.NANOSECONDS.sleep(failed == failures ? 0 : period.toNanos() - (System.nanoTime() - begin));
        }
        server.kill();
    }

    private boolean isAlive() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.origin() + "/health/live"))
                .timeout(timeout)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
