package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a process has cost so far, as far as the operating system tells.
 *
 * @param pid of a process that runs
 */
public record Footprint(long pid) {
    /** Spent since the process began; empty where the system does not tell. */
    public Optional<Duration> cpu() {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
    }

    /** Resident memory in MB of 1,048,576 bytes; empty where the system does not tell. */
    public OptionalLong residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    /** Such as {@code 31.2 CPU seconds, 612 MB}. */
    @Override
    public String toString() {
        String cpu = cpu().map(Footprint::seconds).orElse("unknown CPU seconds");
        OptionalLong resident = residentMegabytes();
        return resident.isPresent() ? cpu + ", " + resident.getAsLong() + " MB" : cpu;
    }

    private static String seconds(Duration cpu) {
        return String.format(Locale.ROOT, "%.1f CPU seconds", cpu.toMillis() / 1000.0);
    }
}
