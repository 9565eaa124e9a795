package io.ktravel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link Stage} as a process of its own, so that it can outlive the Maven that started it. */
final class StageProcess {
    private static final long BEGIN = System.nanoTime();

    private StageProcess() {}

    public static void main(String[] arguments) {
        try {
            run(Settings.of(systemProperties(), System.getenv()));
        } catch (CannotStart reason) {
            say("Kt-ravel cannot start: " + reason.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) {
        Stage stage = new Stage(settings, StageProcess::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stage), "stop"));
        stage.start();
        report(stage);
        markReady(settings.dataFolder());
        new Requests(stage, StageProcess::say).watch();
        if (Boolean.getBoolean("ktravel.attached")) {
            endWithMaven();
        }
        say("Kt-ravel stops: " + stage.fatal().join());
        System.exit(1);
    }

    private static void stop(Stage stage) {
        if (stage.isClosed()) {
            return;
        }
        say("Stopping everything");
        long begin = System.nanoTime();
        stage.close();
        say("Everything is stopped after " + seconds(begin) + " s");
    }

    private static void report(Stage stage) {
        say("Kt-ravel is ready at " + stage.origin() + " after " + seconds(BEGIN) + " s");
        stage.parts()
                .forEach(part -> say("  " + part.name() + " (pid " + part.pid() + "): " + new Footprint(part.pid())));
        say("  stage (pid " + ProcessHandle.current().pid() + "): "
                + new Footprint(ProcessHandle.current().pid()));
        System.out.println();
        System.out.println(Tour.of(stage.origin()));
        if (stage.settings().topology() == Topology.SERVERS) {
            howToKill(stage);
        }
    }

    private static void howToKill(Stage stage) {
        System.out.println("# Each context can be stopped, killed and started by itself:");
        stage.servers()
                .forEach(server -> System.out.println("#   kill -9 " + server.pid() + "   and then   mvn -Prun"
                        + " -Dktravel.context=" + server.name() + " -Dktravel.action=start"));
        System.out.println();
    }

    private static void markReady(DataFolder data) {
        try {
            Files.writeString(data.ready(), "ready\n");
        } catch (IOException failed) {
            throw new CannotStart(data.ready() + " cannot be written (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    /** Maven holds the other end of standard input: it closes when Maven ends, even by kill -9. */
    private static void endWithMaven() {
        Thread watch = new Thread(
                () -> {
                    try (InputStream in = System.in) {
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException closed) {
                        say("Maven is gone: " + closed.getMessage());
                    }
                    System.exit(0);
                },
                "maven");
        watch.setDaemon(true);
        watch.start();
    }

    static Map<String, String> systemProperties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    }

    private static void say(String line) {
        System.out.printf(Locale.ROOT, "[%6s s] %s%n", seconds(BEGIN), line);
    }
}
