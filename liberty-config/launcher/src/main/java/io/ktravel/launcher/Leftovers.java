package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Processes of an earlier stage on the same data that was killed and could not stop them. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataFolder data;
    private final Consumer<String> console;

    Leftovers(DataFolder data, Consumer<String> console) {
        this.data = data;
        this.console = console;
    }

    void end() {
        try (Stream<Path> files = Files.list(data.run())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".pid")).toList()) {
                end(file);
            }
        } catch (IOException failed) {
            throw new CannotStart(data.run() + " cannot be read (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    private void end(Path pidFile) throws IOException {
        PidFile.read(pidFile).flatMap(ProcessHandle::of).filter(this::isOurs).ifPresent(process -> {
            console.accept("Ending process " + process.pid() + " of an earlier run (" + pidFile.getFileName() + ")");
            end(process);
        });
        Files.deleteIfExists(pidFile);
    }

    /** A pid may long belong to somebody else: ours names the data folder in its command line. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of()).stream()
                .anyMatch(argument -> argument.contains(data.path().toString()));
    }

    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
