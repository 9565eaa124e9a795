package io.ktravel.bench.solvers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that each candidate needs, by the beginnings of their names, and what they weigh on the class path. */
final class Jars {
    static final List<String> JOURNEY = List.of("journey/target/");
    static final List<String> CP_SAT = List.of("ortools-", "jna-", "protobuf-java-");
    static final List<String> CHOCO =
            List.of("choco-solver-", "automaton-", "jgrapht-core-", "jheaps-", "sizeof-", "slf4j-", "trove4j-");
    static final List<String> TIMEFOLD = List.of(
            "timefold-solver-core-",
            "commons-math3-",
            "slf4j-api-",
            "micrometer-",
            "HdrHistogram-",
            "LatencyUtils-",
            "jakarta.xml.bind-api-",
            "jakarta.activation-api-",
            "jaxb-",
            "angus-activation-",
            "txw2-",
            "istack-commons-runtime-",
            "jspecify-");

    private Jars() {}

    static long bytes(List<String> names) throws IOException {
        long bytes = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String path = entry.replace(File.separatorChar, '/');
            if (names.stream().anyMatch(name -> path.contains("/" + name))) {
                bytes += size(Path.of(entry));
            }
        }
        return bytes;
    }

    private static long size(Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.mapToLong(
                            file -> Files.isRegularFile(file) ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
