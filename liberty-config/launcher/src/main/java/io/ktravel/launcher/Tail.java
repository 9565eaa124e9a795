package io.ktravel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mirrors what is added to a log file, from the moment this was made. */
final class Tail {
    private final Path file;
    private long position;

    Tail(Path file) {
        this.file = file;
        try {
            this.position = Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void mirror() {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] added = Channels.newInputStream(channel.position(position)).readAllBytes();
            position += added.length;
            System.out.write(added);
            System.out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
