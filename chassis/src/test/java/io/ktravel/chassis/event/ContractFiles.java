package io.ktravel.chassis.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of module contracts, on the class path as a folder or as a jar. */
final class ContractFiles {
    private ContractFiles() {}

    /** Names of the files in a folder, for example of {@code events/plan}. */
    static Set<String> in(String folder) {
        try {
            URI uri = ContractFiles.class.getResource("/contracts/" + folder).toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath("/contracts/" + folder));
            }
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    static String read(String file) {
        try (InputStream in = ContractFiles.class.getResourceAsStream("/contracts/" + file)) {
            if (in == null) {
                throw new AssertionError("There is no contracts/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace("/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
