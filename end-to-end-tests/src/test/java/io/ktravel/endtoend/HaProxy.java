package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.LibertyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * HAProxy before the replicas of each context. It asks each for its readiness, and sends nothing twice: not even a
 * connection that was refused is tried again, so that whatever a restart loses is seen.
 */
final class HaProxy implements AutoCloseable {
    /** It has seen two checks fail after one second; the rest is spare for a busy machine. */
    private static final int DRAIN_SECONDS = 5;

    private static final String COMMON = """
            global
              maxconn 1000
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              timeout check 3s
              retries 0
              default-server inter 500ms fall 2 rise 2
            frontend entry
              bind 127.0.0.1:%1$d
              use_backend %%[path,field(3,/)] if { path_beg /api/ }
              stats enable
              stats uri /haproxy
            """;

    private final int port;
    private final Process process;

    private HaProxy(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** @param ports of the replicas, by context */
    static HaProxy before(Map<String, List<Integer>> ports, int port, Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("haproxy.cfg");
            Files.writeString(file, COMMON.formatted(port) + backends(ports));
            return new HaProxy(
                    port,
                    new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("haproxy.log").toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("HAProxy is needed: apt-get install haproxy", e);
        }
    }

    private static String backends(Map<String, List<Integer>> ports) {
        return ports.entrySet().stream()
                .map(one -> "backend " + one.getKey() + "\n  option httpchk GET /health/ready\n"
                        + one.getValue().stream().map(HaProxy::server).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String server(int port) {
        return "  server at" + port + " 127.0.0.1:" + port + " check\n";
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /** Whether it sends requests there, also while it is not sure yet that the server is gone. */
    boolean uses(LibertyServer server) {
        return Api.anonymous(origin())
                .get("/haproxy;csv")
                .hasStatus(200)
                .body()
                .lines()
                .map(line -> line.split(",", -1))
                .anyMatch(row -> row.length > 17 && row[1].equals("at" + server.port()) && row[17].startsWith("UP"));
    }

    void awaitUse(LibertyServer server) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> uses(server));
    }

    /** Takes a server out of use, by the very script of the images; it answers on. */
    void drain(LibertyServer server) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("ktravel.root")).resolve("images/drain.sh");
        ProcessBuilder drain = new ProcessBuilder("sh", script.toString()).inheritIO();
        drain.environment().put("KTRAVEL_DRAIN_FILE", server.drainFile().toString());
        drain.environment().put("KTRAVEL_DRAIN_SECONDS", Integer.toString(DRAIN_SECONDS));
        Process process = drain.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(uses(server)).isFalse();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
