package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry point of the images, around a server that tells when it is stopped. */
class RunScriptTest {
    private static final String PASSWORD = "of-the-test";

    @TempDir
    Path folder;

    private Process running;

    @AfterEach
    void end() {
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    @Test
    void a_server_drains_before_it_is_stopped() throws Exception {
        start(2);
        awaitFile("running");
        running.toHandle().destroy();
        awaitFile("draining");
        assertThat(folder.resolve("stopped")).doesNotExist();
        assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("stopped")).exists();
        assertThat(running.exitValue()).as("the server's own status").isEqualTo(7);
    }

    @Test
    void a_server_that_has_drained_already_is_stopped_at_once() throws Exception {
        start(60);
        awaitFile("running");
        Files.createFile(folder.resolve("draining"));
        running.toHandle().destroy();
        assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("stopped")).exists();
    }

    @Test
    void what_an_earlier_run_left_does_not_keep_a_server_from_being_ready() throws Exception {
        Files.createFile(folder.resolve("draining"));
        start(2);
        awaitFile("running");
        assertThat(folder.resolve("draining")).doesNotExist();
    }

    @Test
    void mounted_certificates_become_the_servers_key_store() throws Exception {
        Assumptions.assumeTrue(certificates(), "needs openssl, which the image has");
        start(2);
        awaitFile("running");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file =
                Files.newInputStream(folder.resolve("output/defaultServer/resources/security/key.p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        assertThat(Collections.list(store.aliases())).containsExactlyInAnyOrder("default", "authority");
        assertThat(store.isKeyEntry("default")).isTrue();
    }

    private void start(int drainSeconds) throws IOException {
        Path server = folder.resolve("server");
        Files.writeString(server, """
                #!/bin/sh
                trap 'touch %1$s/stopped; exit 7' TERM
                touch %1$s/running
                while :; do sleep 0.1; done
                """.formatted(folder));
        assertThat(server.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("sh", script("run.sh").toString());
        builder.environment()
                .putAll(Map.of(
                        "KTRAVEL_SERVER", server.toString(),
                        "KTRAVEL_DRAIN", script("drain.sh").toString(),
                        "KTRAVEL_DRAIN_FILE", folder.resolve("draining").toString(),
                        "KTRAVEL_DRAIN_SECONDS", Integer.toString(drainSeconds),
                        "TLS_DIR", folder.resolve("tls").toString(),
                        "WLP_OUTPUT_DIR", folder.resolve("output").toString(),
                        "keystore_password", PASSWORD));
        running = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
    }

    private static Path script(String name) {
        return Containerfile.repository().resolve("images").resolve(name);
    }

    private boolean certificates() throws IOException, InterruptedException {
        Path tls = Files.createDirectories(folder.resolve("tls"));
        try {
            Process openssl = new ProcessBuilder(
                            "sh",
                            "-c",
                            "openssl req -x509 -newkey rsa:2048 -nodes -keyout tls.key -out tls.crt -subj /CN=test -days 1"
                                    + " && openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt"
                                    + " -subj /CN=authority -days 1")
                    .directory(tls.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start();
            return openssl.waitFor(30, TimeUnit.SECONDS) && openssl.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private void awaitFile(String name) {
        await(name).atMost(Duration.ofSeconds(20)).until(() -> Files.exists(folder.resolve(name)));
    }
}
