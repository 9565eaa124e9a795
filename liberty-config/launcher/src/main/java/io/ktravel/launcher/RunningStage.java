package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A stage that another Maven started: it is stopped, or one of its parts is stopped, killed or started. */
final class RunningStage {
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final DataFolder data;

    RunningStage(DataFolder data) {
        this.data = data;
    }

    void stop() {
        if (!StageLock.isHeld(data)) {
            System.out.println("Nothing runs on " + data.path() + ".");
            return;
        }
        Tail log = new Tail(data.stageLog());
        ProcessHandle stage = process(data.stagePid(), "the stage");
        stage.destroy();
        if (!ends(stage, log)) {
            stage.destroyForcibly();
            new Leftovers(data, System.out::println).end();
        }
    }

    void change(String part, String action) {
        if (!StageLock.isHeld(data)) {
            throw new CannotStart(
                    "Nothing runs on " + data.path() + ": start it with mvn -Prun -Dktravel.topology=servers.");
        }
        switch (action) {
            case "stop" -> Leftovers.end(process(data.pidFile(part), part));
            case "kill" -> process(data.pidFile(part), part).destroyForcibly();
            case "start" -> start(part);
            default ->
                throw new CannotStart(
                        "-Dktravel.action=" + action + " is not known: use stop, kill, start or rebuild.");
        }
        System.out.println(part + ": " + action + " done");
    }

    private void start(String part) {
        if (running(data.pidFile(part))) {
            throw new CannotStart(part + " runs already.");
        }
        Tail log = new Tail(data.stageLog());
        Path request = data.requests().resolve(part);
        try {
            Files.writeString(request, "start\n");
        } catch (IOException failed) {
            throw new CannotStart(request + " cannot be written (" + DataFolder.reason(failed) + ").", failed);
        }
        while (Files.exists(request) && StageLock.isHeld(data)) {
            log.mirror();
            Pause.of(LOOK);
        }
        log.mirror();
        if (!running(data.pidFile(part))) {
            throw new CannotStart(part + " did not start: its log is in " + data.logs(part) + ", the stage's is "
                    + data.stageLog() + ".");
        }
    }

    private static boolean running(Path pidFile) {
        try {
            return PidFile.read(pidFile).flatMap(ProcessHandle::of).isPresent();
        } catch (IOException failed) {
            throw new CannotStart(pidFile + " cannot be read (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    private static ProcessHandle process(Path pidFile, String title) {
        try {
            return PidFile.read(pidFile)
                    .flatMap(ProcessHandle::of)
                    .orElseThrow(() -> new CannotStart(title + " does not run (" + pidFile + ")."));
        } catch (IOException failed) {
            throw new CannotStart(pidFile + " cannot be read (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    private static boolean ends(ProcessHandle process, Tail log) {
        long end = System.nanoTime() + STOP.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            log.mirror();
            Pause.of(LOOK);
        }
        log.mirror();
        return !process.isAlive();
    }
}
