package io.ktravel.bench;

import java.nio.file.Path;
import java.util.Map;

/**
 * How much is measured, and where.
 *
 * @param root of the source tree, already built
 * @param port the base port, as for {@code mvn -Prun}
 * @param requests measured recommendations, 1 to 10,000: more would cost the members more tokens than they are given
 * @param minutes after which a topology is given up, 1 to 240
 */
record Scale(Path root, int port, int requests, int minutes) {
    static final int MEMBERS = 20;
    static final int TOKENS = 1000;
    private static final int MAX_REQUESTS = MEMBERS * TOKENS / 2;

    Scale {
        require("ktravel.bench.requests", requests, MAX_REQUESTS);
        require("ktravel.bench.minutes", minutes, 240);
    }

    /** From {@code -Dktravel.…}. */
    static Scale of(Map<String, String> properties) {
        return new Scale(
                Path.of(properties.getOrDefault("ktravel.root", ".")).toAbsolutePath(),
                number(properties, "ktravel.port", 23080),
                number(properties, "ktravel.bench.requests", 500),
                number(properties, "ktravel.bench.minutes", 20));
    }

    /** What {@link #of} reads again in another JVM. */
    Map<String, String> properties() {
        return Map.of(
                "ktravel.root", root.toString(),
                "ktravel.port", Integer.toString(port),
                "ktravel.bench.requests", Integer.toString(requests),
                "ktravel.bench.minutes", Integer.toString(minutes));
    }

    private static int number(Map<String, String> properties, String name, int otherwise) {
        String text = properties.getOrDefault(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("-D" + name + "=" + text + " is not a number.", noNumber);
        }
    }

    private static void require(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException("-D" + name + "=" + value + " is not from 1 to " + max + ".");
        }
    }

    /** As many again, before anything is measured: a JVM is slow until it knows what is hot. */
    int warmUp() {
        return requests;
    }

    int reads() {
        return 2 * requests;
    }

    Path target() {
        return root.resolve("bench/target");
    }
}
