package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a server's configuration, WARs and libraries as Liberty wants them, anew at each start. */
final class ServerFolder {
    private final Settings settings;
    private final String name;
    private final Path configuration;
    private final List<Context> contexts;

    /** @param configuration the folder's name in {@code liberty-config/server}; replicas of a context share one */
    ServerFolder(Settings settings, String name, String configuration, List<Context> contexts) {
        this.settings = settings;
        this.name = name;
        this.configuration = settings.serverConfiguration().resolve(configuration);
        this.contexts = contexts;
    }

    /** {@code WLP_USER_DIR}. */
    Path user() {
        return settings.data().resolve("liberty");
    }

    /** {@code WLP_OUTPUT_DIR}. */
    Path output() {
        return settings.data().resolve("liberty-output");
    }

    private Path server() {
        return user().resolve("servers").resolve(name);
    }

    void lay(Map<String, String> environment) {
        requireBuilt();
        try {
            delete(server());
            forgetAnnotations();
            copy(configuration.resolve("server.xml"), server().resolve("server.xml"));
            copy(jvmOptionsSource(), server().resolve("jvm.options"));
            for (Context context : contexts) {
                copy(context.war(settings.root()), server().resolve("apps").resolve(context.module() + ".war"));
            }
            DataFolder.writePrivate(server().resolve("server.env"), lines(environment));
        } catch (IOException failed) {
            throw new CannotStart(
                    "The server folder " + server() + " cannot be laid out (" + DataFolder.reason(failed) + ").",
                    failed);
        }
    }

    /** What all servers of this stage share; before any of them starts. */
    static void layShared(Settings settings) {
        Path shared = settings.data().resolve("liberty/shared");
        try {
            delete(shared);
            copyAll(settings.serverConfiguration().resolve("shared"), ".xml", shared.resolve("config"));
            copyAll(settings.libraries(), ".jar", shared.resolve("resources/lib"));
        } catch (IOException failed) {
            throw new CannotStart(
                    "The servers' shared folder " + shared + " cannot be laid out (" + DataFolder.reason(failed)
                            + "): run mvn -Prun in " + settings.root() + ".",
                    failed);
        }
    }

    /**
     * Liberty remembers the annotations of a jar by its time stamp, which is the same in every build (reproducible
     * builds): a bean that was added would not be found.
     */
    private void forgetAnnotations() throws IOException {
        Path workarea = output().resolve(name).resolve("workarea");
        if (Files.exists(workarea)) {
            try (Stream<Path> folders = Files.find(workarea, 4, (path, of) -> path.endsWith("data/anno"))) {
                for (Path folder : folders.toList()) {
                    delete(folder);
                }
            }
        }
    }

    private void requireBuilt() {
        if (!Files.exists(settings.libertyHome().resolve("bin/tools/ws-server.jar"))) {
            throw new CannotStart("Open Liberty is not in " + settings.libertyHome() + ": run mvn -Prun in "
                    + settings.root() + ", which unpacks it.");
        }
        for (Context context : contexts) {
            if (!Files.exists(context.war(settings.root()))) {
                throw new CannotStart(context.war(settings.root()) + " is missing: run mvn -Prun in " + settings.root()
                        + ", which builds it.");
            }
        }
    }

    /** Those of the configuration, and behind them the user's, which win. */
    List<String> jvmOptions() {
        String further = settings.environment().getOrDefault("KTRAVEL_JVM_OPTIONS", "");
        try (Stream<String> lines = Files.lines(server().resolve("jvm.options"))) {
            return Stream.concat(lines, Stream.of(further.split("\\s+")))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new CannotStart(
                    "jvm.options of " + name + " cannot be read (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    private Path jvmOptionsSource() {
        Path own = configuration.resolve("jvm.options");
        return Files.exists(own) ? own : settings.serverConfiguration().resolve("jvm.options");
    }

    private static String lines(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static void copyAll(Path from, String suffix, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
