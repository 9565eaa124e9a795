package io.ktravel.bench;

import io.ktravel.launcher.Jdk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a user would pick instead, and its PostgreSQL, by the scripts that come with it: {@code pg.sh}, {@code run.sh}, {@code
 * limit.sql} and scripts for wrk. It runs in a copy of its folder.
 */
final class Peer implements AutoCloseable {
    static final int POSTGRES = 19532;
    private static final String PLAN = "http://127.0.0.1:19701";
    private static final int STOP_SECONDS = 30;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path folder;

    private Peer(Path folder) {
        this.folder = folder;
    }

    static Peer copied(Path original, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new Peer(to);
    }

    void startPostgres() throws IOException, InterruptedException {
        script(Map.of(), "bash", "pg.sh", "start");
    }

    void start(String kafka, Jdk jdk) throws IOException, InterruptedException {
        script(Map.of("KAFKA", kafka, "JAVA_HOME", jdk.home().toString()), "bash", "run.sh", "start");
    }

    List<Long> pids() throws IOException {
        return List.of(pid("plan"), pid("member"));
    }

    Wrk recommending() {
        return new Wrk(folder, folder.resolve("recommend.lua"), Map.of(), PLAN + "/recommendations");
    }

    Wrk reading() {
        return new Wrk(folder, folder.resolve("getplan.lua"), Map.of("AUTH", "1"), PLAN + "/plans/1");
    }

    private long pid(String service) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(service + ".pid")).strip());
    }

    /** Transactions a second of the same SQL, without anything around it. */
    double floor(int connections, int seconds) throws IOException, InterruptedException {
        String said = script(
                Map.of(),
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(POSTGRES),
                "-U",
                "postgres",
                "-f",
                "limit.sql",
                "-c",
                Integer.toString(connections),
                "-j",
                Integer.toString(Math.min(2, connections)),
                "-T",
                Integer.toString(seconds),
                "floor");
        Matcher tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IOException("pgbench told no tps: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String script(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "script", ".log");
        ProcessBuilder script = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.environment().putAll(environment);
        int status = script.start().waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        if (status != 0) {
            throw new IOException(Arrays.toString(command) + " failed: " + said);
        }
        return said;
    }

    /** Returns when they are gone, and their connections with them. */
    void stopServices() throws IOException, InterruptedException {
        List<Long> pids = Files.exists(folder.resolve("plan.pid")) ? pids() : List.of();
        script(Map.of(), "bash", "run.sh", "stop");
        for (long pid : pids) {
            for (int waited = 0; waited < STOP_SECONDS && ProcessHandle.of(pid).isPresent(); waited++) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stopServices();
            script(Map.of(), "bash", "pg.sh", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
