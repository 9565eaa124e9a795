package io.ktravel.launcher;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds a base port whose neighbours are free too. */
final class FreePorts {
    private FreePorts() {}

    static int base() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
                .limit(100)
                .filter(base -> IntStream.of(0, 1, 2, 10, 11, 20, 21).allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            Ports.requireFree("a test", port);
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
