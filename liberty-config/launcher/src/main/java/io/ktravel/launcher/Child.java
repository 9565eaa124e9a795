package io.ktravel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A child process with its log and its pid file. */
final class Child {
    private final String name;
    private final Path log;
    private final Path pidFile;
    /** Told when the process ends without having been asked to. */
    private final Consumer<Integer> died;

    private @Nullable Process process;
    private @Nullable CompletableFuture<Void> exit;
    private volatile boolean ending;
    private volatile long logStart;

    Child(String name, Path log, Path pidFile, Consumer<Integer> died) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.died = died;
    }

    synchronized void start(List<String> command, Path folder, Map<String, String> environment) {
        if (isRunning()) {
            throw new IllegalStateException(name + " runs already");
        }
        awaitEndOfBefore();
        ending = false;
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .keySet()
                    .removeIf(variable -> variable.startsWith("KTRAVEL_") || variable.startsWith("OTEL_"));
            builder.environment().putAll(environment);
            Process started = builder.start();
            started.getOutputStream().close();
            Files.writeString(pidFile, started.pid() + "\n");
            exit = started.onExit().thenAccept(this::ended);
            process = started;
        } catch (IOException failed) {
            throw new CannotStart(name + " cannot be started (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    /** The news of an end come late; of the process before, they must not be taken for this one's. */
    private void awaitEndOfBefore() {
        CompletableFuture<Void> before = exit;
        if (before != null) {
            before.handle((nothing, failed) -> nothing).join();
        }
    }

    private void ended(Process ended) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (!ending) {
                died.accept(ended.exitValue());
            }
        }
    }

    boolean isRunning() {
        Process current = current();
        return current != null && current.isAlive();
    }

    long pid() {
        Process current = current();
        if (current == null || !current.isAlive()) {
            throw new IllegalStateException(name + " does not run");
        }
        return current.pid();
    }

    void stop(Duration patience) {
        Process current = current();
        if (current == null) {
            return;
        }
        ending = true;
        current.destroy();
        if (!ends(current, patience)) {
            kill();
        }
    }

    /** Waits for a process that ends by itself. */
    boolean endsWell(Duration patience) {
        Process current = current();
        return current != null && ends(current, patience) && current.exitValue() == 0;
    }

    void kill() {
        Process current = current();
        if (current == null) {
            return;
        }
        ending = true;
        current.destroyForcibly();
        ends(current, Duration.ofSeconds(5));
    }

    private static boolean ends(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    /** Why it ended, as far as its log tells. */
    String lastWords() {
        try {
            if (logOfThisRun().contains("No space left on device")) {
                return name + " ended because the disk is full: free some space, then start again.";
            }
        } catch (IOException unreadable) {
            return name + " ended, and its log " + log + " cannot be read (" + DataFolder.reason(unreadable) + ").";
        }
        return name + " ended: its log is " + log + ".";
    }

    private String logOfThisRun() throws IOException {
        try (FileChannel channel = FileChannel.open(log)) {
            return new String(
                    Channels.newInputStream(channel.position(logStart)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
