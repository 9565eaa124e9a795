package io.ktravel.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A context that has a WAR.
 *
 * @param name as in {@code <name>-war} and {@code /api/<name>}
 * @param offset of its own server's port from the base port, in topology servers
 */
public record Context(String name, int offset) {
    private static final List<Context> KNOWN = List.of(
            new Context("member", 1), new Context("plan", 2), new Context("follow", 3), new Context("notification", 4));

    /** The contexts whose module is in this source tree. */
    public static List<Context> presentIn(Path root) {
        return KNOWN.stream()
                .filter(context -> Files.exists(root.resolve(context.module()).resolve("pom.xml")))
                .toList();
    }

    String module() {
        return name + "-war";
    }

    Path war(Path root) {
        return root.resolve(module()).resolve("target").resolve(module() + ".war");
    }

    /** The name of one of its settings, such as {@code KTRAVEL_MEMBER_DB_URL}. */
    String variable(String suffix) {
        return "KTRAVEL_" + name.toUpperCase(Locale.ROOT) + "_" + suffix;
    }
}
