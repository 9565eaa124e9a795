package io.ktravel.member.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is being written to a file without a name: the file is gone with the process, however that ends.
 * {@code <context>/<part>.json} is an array; things that also have another form stand beside it in
 * {@code <context>/<part>/}.
 */
final class ArchiveFile implements AutoCloseable {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Set<StandardOpenOption> NAMELESS = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final FileChannel channel = nameless();
    private final ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), StandardCharsets.UTF_8);

    ArchiveFile() throws IOException {}

    private static FileChannel nameless() throws IOException {
        Path path = Path.of(System.getProperty("java.io.tmpdir"), "ktravel-" + UUID.randomUUID() + ".tmp");
        return FileChannel.open(path, NAMELESS);
    }

    /** A part, whose entries come one by one; their JSON waits in a file of its own while others go into the zip. */
    final class Part implements AutoCloseable {
        private final String name;
        private final FileChannel json = nameless();
        private final OutputStream out = new BufferedOutputStream(Channels.newOutputStream(json));
        private boolean isFirst = true;

        Part(String name) throws IOException {
            this.name = name;
            out.write('[');
        }

        /** @param entry as chassis' ArchiveEntry: {@code json}, and {@code fileName} with {@code fileText} */
        void add(JsonNode entry) {
            try {
                out.write((isFirst ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                isFirst = false;
                out.write(Json.write(entry.path("json")).getBytes(StandardCharsets.UTF_8));
                if (entry.path("fileText").isTextual()) {
                    put(name + "/" + safe(entry.path("fileName").asText()));
                    zip.write(entry.path("fileText").asText().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (json) {
                out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                json.position(0);
                put(name + ".json");
                Channels.newInputStream(json).transferTo(zip);
                zip.closeEntry();
            }
        }
    }

    Part part(String context, String name) throws IOException {
        return new Part(safe(context) + "/" + safe(name));
    }

    private static String safe(String name) {
        if (!SAFE.matcher(name).matches() || name.startsWith(".")) {
            throw new IllegalStateException("no name for a file: " + name);
        }
        return name;
    }

    private void put(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    /** Everything that was written; whoever closes it closes the file. */
    InputStream content() throws IOException {
        zip.finish();
        zip.flush();
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
