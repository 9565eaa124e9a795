package io.ktravel.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The stage that this Maven starts: mirrored until Maven is told to end, or, detached, until it is ready. */
final class StartedStage {
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Settings settings;
    private final boolean detached;
    private final DataFolder data;

    StartedStage(Settings settings, boolean detached) {
        this.settings = settings;
        this.detached = detached;
        this.data = settings.dataFolder();
    }

    void start() {
        data.prepare();
        StageLock.of(data).close();
        Tail log = new Tail(data.stageLog());
        Process stage = fork();
        Thread stop = new Thread(() -> stop(stage, log), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        boolean ready = mirror(stage, log);
        if (ready && detached) {
            Runtime.getRuntime().removeShutdownHook(stop);
            System.out.println(
                    "It runs on by itself, with its log in " + data.stageLog() + ". Stop it: mvn -Prun -Dktravel.stop"
                            + (isDefaultFolder() ? "" : " -Dktravel.data=" + data.path()));
        } else {
            System.exit(1);
        }
    }

    private boolean isDefaultFolder() {
        return data.path().equals(settings.root().resolve(".ktravel"));
    }

    private Process fork() {
        try {
            Files.deleteIfExists(data.ready());
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(settings.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.stageLog().toFile()));
            builder.environment().putAll(settings.environment());
            if (detached) {
                builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            }
            return builder.start();
        } catch (IOException failed) {
            throw new CannotStart("The stage cannot be started (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (detached && isOnPath("nohup")) {
            command.add("nohup");
        }
        command.addAll(List.of(
                ClassPath.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.configurationFile=classpath:io/ktravel/launcher/stage-log4j2.xml",
                "-Dktravel.attached=" + !detached,
                "-Dktravel.root=" + settings.root(),
                "-Dktravel.data=" + settings.data(),
                "-Dktravel.port=" + settings.port(),
                "-Dktravel.topology=" + settings.topology(),
                "-cp",
                ClassPath.of(settings.root()),
                StageProcess.class.getName()));
        return command;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** @return whether it became ready; attached, it returns only when the stage has ended */
    private boolean mirror(Process stage, Tail log) {
        while (stage.isAlive() && !(detached && Files.exists(data.ready()))) {
            log.mirror();
            Pause.of(LOOK);
        }
        log.mirror();
        return stage.isAlive();
    }

    private static void stop(Process stage, Tail log) {
        long end = System.nanoTime() + STOP.toNanos();
        stage.destroy();
        try {
            while (!stage.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
                log.mirror();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stage.destroyForcibly();
        log.mirror();
    }
}
