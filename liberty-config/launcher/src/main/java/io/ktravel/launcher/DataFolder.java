package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that outlives a restart. Only its owner may read it: it holds keys and members' data. */
record DataFolder(Path path) {
    private static final boolean IS_POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final long WANTED_BYTES = 500L * 1024 * 1024;

    Path logs() {
        return path.resolve("logs");
    }

    Path logs(String part) {
        return logs().resolve(part);
    }

    Path run() {
        return path.resolve("run");
    }

    Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    /** Exists while the stage is ready; tells the waiting {@link Run} to return. */
    Path ready() {
        return run().resolve("ready");
    }

    /** What the payment sandbox has charged. */
    Path payments() {
        return path.resolve("payments");
    }

    Path requests() {
        return run().resolve("requests");
    }

    Path stagePid() {
        return path.resolve("stage.pid");
    }

    Path stageLog() {
        return logs().resolve("stage.log");
    }

    void prepare() {
        try {
            createPrivate(path);
            Files.createDirectories(logs());
            Files.createDirectories(requests());
            Files.deleteIfExists(Files.createTempFile(path, "writable", null));
        } catch (IOException refused) {
            throw new CannotStart(
                    path + " cannot be written (" + reason(refused)
                            + "): make it writable, or choose another folder with -Dktravel.data=<folder>.",
                    refused);
        }
        requireSpace();
    }

    private void requireSpace() {
        try {
            FileStore store = Files.getFileStore(path);
            if (store.getUsableSpace() < WANTED_BYTES) {
                throw new CannotStart(
                        "Only " + store.getUsableSpace() / (1024 * 1024) + " MB are free on the disk of " + path
                                + ", 500 MB are needed: free some, or choose another folder with -Dktravel.data=<folder>.");
            }
        } catch (IOException unknown) {
            throw new CannotStart(path + " cannot be examined (" + reason(unknown) + ").", unknown);
        }
    }

    static void createPrivate(Path folder) throws IOException {
        boolean existed = Files.exists(folder);
        Files.createDirectories(folder);
        if (!existed && IS_POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (IS_POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    /** A file system's own words, without the path that they usually start with. */
    static String reason(IOException failure) {
        String text = failure.getMessage() == null ? "" : failure.getMessage();
        return failure.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text);
    }
}
