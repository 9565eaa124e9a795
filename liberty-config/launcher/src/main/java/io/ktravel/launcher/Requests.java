package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts a part again when a file with its name appears in {@code <data>/run/requests}, and deletes the file when it
 * is done: the started process must be a child of the stage, or Ctrl-C would leave it behind.
 */
final class Requests {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Stage stage;
    private final Consumer<String> console;
    private final Path folder;

    Requests(Stage stage, Consumer<String> console) {
        this.stage = stage;
        this.console = console;
        this.folder = stage.settings().dataFolder().requests();
    }

    void watch() {
        Thread watch = new Thread(
                () -> {
                    while (true) {
                        pending().forEach(this::serve);
                        Pause.of(LOOK);
                    }
                },
                "requests");
        watch.setDaemon(true);
        watch.start();
    }

    private List<Path> pending() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failed) {
            console.accept(folder + " cannot be read (" + DataFolder.reason(failed) + ")");
            return List.of();
        }
    }

    private void serve(Path request) {
        String name = request.getFileName().toString();
        try {
            stage.parts().stream()
                    .filter(part -> part.name().equals(name) && !part.isRunning())
                    .forEach(stage::start);
        } catch (CannotStart reason) {
            console.accept(name + " cannot start: " + reason.getMessage());
        } finally {
            delete(request);
        }
    }

    private void delete(Path request) {
        try {
            Files.deleteIfExists(request);
        } catch (IOException failed) {
            console.accept(request + " cannot be deleted (" + DataFolder.reason(failed) + ")");
        }
    }
}
