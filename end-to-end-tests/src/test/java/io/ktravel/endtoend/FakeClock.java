package io.ktravel.endtoend;

import io.ktravel.launcher.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JDK whose processes of one context see another time of day, by libfaketime (Debian's package of that name). What
 * counts from the start of the machine goes on as it is, as when somebody sets a clock.
 */
final class FakeClock {
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    /** For so long a process may go by the time that it saw last. */
    static final Duration NOTICED = Duration.ofSeconds(2);

    private final Path home;
    private final Path offset;

    private FakeClock(Path home, Path offset) {
        this.home = home;
        this.offset = offset;
    }

    /** @param folder that is there and empty */
    static FakeClock of(String context, Path folder) throws IOException {
        if (!Files.exists(LIBRARY)) {
            throw new IllegalStateException(LIBRARY + " is missing: apt-get install libfaketime");
        }
        Path real = Jdk.here().home();
        Path home = Files.createDirectory(folder.resolve("jdk"));
        Path bin = Files.createDirectory(home.resolve("bin"));
        link(real, home);
        link(real.resolve("bin"), bin);
        FakeClock clock = new FakeClock(home, folder.resolve("offset"));
        clock.jumps(Duration.ZERO);
        Path java = bin.resolve("java");
        Files.delete(java);
        Files.writeString(java, String.join("\n", script(context, clock.offset, real)) + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return clock;
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path link = to.resolve(file.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, file);
                }
            }
        }
    }

    private static List<String> script(String context, Path offset, Path real) {
        return List.of(
                "#!/bin/sh",
                "case \"$*\" in",
                "*ws-server.jar\\ " + context + "*)",
                "  export LD_PRELOAD=" + LIBRARY + " FAKETIME_TIMESTAMP_FILE=" + offset,
                "  export FAKETIME_CACHE_DURATION=1 FAKETIME_DONT_FAKE_MONOTONIC=1",
                "  # The JVM waits by the monotonic clock; with the library's own repair of that no wait takes any time.",
                "  export FAKETIME_FORCE_MONOTONIC_FIX=0",
                "  ;;",
                "esac",
                "exec " + real.resolve("bin/java") + " \"$@\"");
    }

    String home() {
        return home.toString();
    }

    /** From the true time. */
    void jumps(Duration by) throws IOException {
        Files.writeString(offset, (by.isNegative() ? "" : "+") + by.toSeconds() + "\n");
    }
}
