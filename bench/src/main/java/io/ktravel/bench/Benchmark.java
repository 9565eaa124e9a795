package io.ktravel.bench;

import io.ktravel.launcher.Topology;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code mvn -Pbench} calls, inside Maven's JVM: one JVM for each topology, then the report. */
public final class Benchmark {
    private static final int STOP_SECONDS = 20;

    private final Scale scale;

    private Benchmark(Scale scale) {
        this.scale = scale;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Benchmark(Scale.of(systemProperties())).run();
    }

    static Map<String, String> systemProperties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    private void run() throws IOException, InterruptedException {
        String noiseBefore = Machine.noise();
        System.out.println("Before: " + noiseBefore);
        Map<Topology, Figures> figures = new EnumMap<>(Topology.class);
        for (Topology topology : Topology.values()) {
            System.out.println("Topology " + topology);
            figures.put(topology, measured(topology));
        }
        String report = new Report(scale, figures).text(noiseBefore, Machine.noise());
        Path file = scale.target().resolve("figures.md");
        Files.writeString(file, report);
        System.out.println("\n" + report + "\nAlso in " + file);
    }

    private Figures measured(Topology topology) throws IOException, InterruptedException {
        Path data = scale.target().resolve("stage-" + topology);
        Path figures = scale.target().resolve("figures-" + topology + ".json");
        delete(data);
        Process process = new ProcessBuilder(command(topology, data, figures))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread stop = new Thread(() -> stop(process), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            await(process, topology);
        } finally {
            stop(process);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        return Figures.read(figures);
    }

    private void await(Process process, Topology topology) throws InterruptedException {
        if (!process.waitFor(scale.minutes(), TimeUnit.MINUTES)) {
            throw new IllegalStateException("Topology " + topology + " was not done after " + scale.minutes()
                    + " minutes: allow more with -Dktravel.bench.minutes=…, or ask for less with"
                    + " -Dktravel.bench.requests=….");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("Topology " + topology + " could not be measured; the logs are in "
                    + scale.target().resolve("stage-" + topology + "/logs") + ".");
        }
    }

    /** As {@code mvn -Prun} starts the stage. */
    private List<String> command(Topology topology, Path data, Path figures) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.configurationFile=classpath:io/ktravel/launcher/stage-log4j2.xml"));
        scale.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        String libraries =
                Files.readString(scale.target().resolve("class-path")).strip();
        command.addAll(List.of(
                "-cp",
                scale.target().resolve("classes") + File.pathSeparator + libraries,
                StageBenchmark.class.getName(),
                topology.name(),
                data.toString(),
                figures.toString()));
        return command;
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
