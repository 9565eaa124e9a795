package io.ktravel.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stage is started with.
 *
 * @param root of the source tree, already built
 * @param data where everything is kept that outlives a restart
 * @param port the base port, see {@link Ports}
 * @param environment variables whose names start with {@code KTRAVEL_}, which win over what the launcher would set, and
 *     {@code OTEL_}, for OpenTelemetry
 */
public record Settings(Path root, Path data, int port, Topology topology, Map<String, String> environment) {
    public static final String JAVA_HOME = "KTRAVEL_JAVA_HOME";
    private static final String DATABASE = "ktravel.db.";

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /**
     * From {@code -Dktravel.…} and the environment.
     *
     * @throws CannotStart when one cannot be read, with what to write instead
     */
    public static Settings of(Map<String, String> properties, Map<String, String> environment) {
        Path root = Path.of(properties.getOrDefault("ktravel.root", "."));
        String data =
                properties.getOrDefault("ktravel.data", root.resolve(".ktravel").toString());
        Topology topology = Topology.of(properties.getOrDefault("ktravel.topology", "all"));
        return new Settings(root, Path.of(data), port(properties), topology, ktravel(properties, environment));
    }

    private static int port(Map<String, String> properties) {
        String text = properties.getOrDefault("ktravel.port", "9080");
        try {
            return new Ports(Integer.parseInt(text)).base();
        } catch (NumberFormatException noNumber) {
            throw new CannotStart(
                    "-Dktravel.port=" + text + " is not a number: choose one from 1024 to 65000.", noNumber);
        }
    }

    private static Map<String, String> ktravel(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> ours = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("KTRAVEL_") || name.startsWith("OTEL_")) {
                ours.put(name, value);
            }
        });
        properties.forEach((name, value) -> {
            if (name.startsWith(DATABASE)) {
                ours.put(databaseVariable(name), value);
            }
        });
        return ours;
    }

    /** {@code ktravel.db.member.url} → {@code KTRAVEL_MEMBER_DB_URL}. */
    private static String databaseVariable(String property) {
        String[] parts = property.substring(DATABASE.length()).split("\\.", -1);
        if (parts.length != 2) {
            throw new CannotStart(
                    "-D" + property + " is not known: write -Dktravel.db.<context>.url, .user or .password.");
        }
        return "KTRAVEL_" + parts[0].toUpperCase(Locale.ROOT) + "_DB_" + parts[1].toUpperCase(Locale.ROOT);
    }

    /** The same with one more variable for the servers. */
    public Settings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Settings(root, data, port, topology, more);
    }

    public Ports ports() {
        return new Ports(port);
    }

    /** Where users and clients find the system. */
    public String origin() {
        return "http://localhost:" + port;
    }

    public List<Context> contexts() {
        return Context.presentIn(root);
    }

    /** The port of the server that this context runs in. */
    public int serverPort(Context context) {
        return topology == Topology.ALL ? ports().all() : ports().server(context);
    }

    /** {@code KTRAVEL_JAVA_HOME}, or that of the build. */
    public Jdk jdk() {
        String home = environment.get(JAVA_HOME);
        return home == null ? Jdk.here() : new Jdk(Path.of(home).toAbsolutePath());
    }

    DataFolder dataFolder() {
        return new DataFolder(data);
    }

    Path libertyHome() {
        return root.resolve("target/liberty/wlp");
    }

    Path libraries() {
        return root.resolve("liberty-config/libraries/target/lib");
    }

    Path serverConfiguration() {
        return root.resolve("liberty-config/server");
    }
}
