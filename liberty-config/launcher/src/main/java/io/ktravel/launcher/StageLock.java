package io.ktravel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One stage for each data folder. The operating system releases the lock when the stage dies, however it dies. */
final class StageLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path pidFile;

    private StageLock(FileChannel channel, Path pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    static StageLock of(DataFolder data) {
        try {
            FileChannel channel = open(data);
            if (!locks(channel)) {
                channel.close();
                throw new CannotStart(
                        data.path() + " is in use by a running Kt-ravel" + pid(data)
                                + ": stop it with mvn -Prun -Dktravel.stop, or choose another folder with -Dktravel.data=<folder>.");
            }
            Files.writeString(data.stagePid(), ProcessHandle.current().pid() + "\n");
            return new StageLock(channel, data.stagePid());
        } catch (IOException failed) {
            throw new CannotStart(data.path() + " cannot be locked (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    /** Whether a stage runs on this folder just now. */
    static boolean isHeld(DataFolder data) {
        if (!Files.isDirectory(data.path())) {
            return false;
        }
        try (FileChannel channel = open(data)) {
            return !locks(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChannel open(DataFolder data) throws IOException {
        return FileChannel.open(data.path().resolve("stage.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    private static String pid(DataFolder data) throws IOException {
        return Files.exists(data.stagePid())
                ? " (pid " + Files.readString(data.stagePid()).strip() + ")"
                : "";
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile);
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
