package io.ktravel.bench;

import io.ktravel.launcher.Footprint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one process has cost so far.
 *
 * @param cpuSeconds since it began; null where the operating system does not tell
 * @param megabytes resident; null where the operating system does not tell
 */
record Cost(
        String process,
        @Nullable Double cpuSeconds,
        @Nullable Long megabytes) {
    static Cost of(String process, long pid) {
        Footprint footprint = new Footprint(pid);
        var resident = footprint.residentMegabytes();
        return new Cost(
                process,
                footprint.cpu().map(Cost::seconds).orElse(null),
                resident.isPresent() ? resident.getAsLong() : null);
    }

    private static double seconds(Duration cpu) {
        return cpu.toMillis() / 1000.0;
    }
}
