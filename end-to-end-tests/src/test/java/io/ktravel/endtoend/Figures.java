package io.ktravel.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run measured: printed, and kept as a markdown file in {@code target}. */
final class Figures {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Figures(String name) {
        this.file = Path.of(System.getProperty("ktravel.test.reports"), name + ".md");
        tell("### %s, %s", name, Instant.now().truncatedTo(ChronoUnit.MINUTES));
        tell("");
        tell(
                "- Load average at the beginning: %.1f on %d cores",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    void tell(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.add(line);
    }

    void write() {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
