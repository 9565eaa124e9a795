package io.ktravel.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart of this module, rendered by Helm itself. */
final class Chart {
    static final List<String> MODES = List.of("plain", "operator");
    static final List<String> CONTEXTS = List.of("member", "plan", "follow", "notification");
    static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** The value sets that come with the chart. */
    static List<String> valueSets() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each value set in each mode, as arguments. */
    static Stream<Arguments> renderings() {
        return valueSets().stream().flatMap(set -> MODES.stream().map(mode -> new Arguments(set, mode)));
    }

    record Arguments(String valueSet, String mode) {
        List<Resource> resources() {
            return render(valueSet, mode);
        }

        @Override
        public String toString() {
            return valueSet + ", " + mode;
        }
    }

    static List<Resource> render(String valueSet, String mode) {
        return resources(yaml(valueSet, mode));
    }

    static String yaml(String valueSet, String mode) {
        return RENDERED.computeIfAbsent(valueSet + mode, new_ -> yaml(valueSet, mode, Map.of()));
    }

    /** @param changes values by their path, as with {@code --set} */
    static String yaml(String valueSet, String mode, Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(changes);
        all.putIfAbsent("mode", mode);
        return template(valueSet, all);
    }

    private static String template(String valueSet, Map<String, Object> changes) {
        var command = new Helm(FOLDER)
                .template()
                .withName("ktravel")
                .withNamespace("travel")
                .withKubeVersion("v1.31.0")
                .withValuesFile(FOLDER.resolve("ci").resolve(valueSet + "-values.yaml"));
        changes.forEach(command::set);
        return command.call();
    }

    static List<Resource> resources(String yaml) {
        try {
            List<Resource> resources = new ArrayList<>();
            for (String document : yaml.split("(?m)^---\\s*$")) {
                JsonNode node = YAML.readTree(document);
                if (node instanceof ObjectNode object) {
                    resources.add(new Resource(object));
                }
            }
            return resources;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Helm's lint knows only the chart's own values: a copy of the chart gets those of the set. */
    static LintResult lint(String valueSet, String mode, Path copy) throws IOException {
        copyChart(copy);
        ObjectNode values =
                (ObjectNode) YAML.readTree(FOLDER.resolve("values.yaml").toFile());
        merge(
                values,
                YAML.readTree(
                        FOLDER.resolve("ci").resolve(valueSet + "-values.yaml").toFile()));
        values.put("mode", mode);
        YAML.writeValue(copy.resolve("values.yaml").toFile(), values);
        return new Helm(copy).lint().strict().call();
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(entry -> {
            if (into.get(entry.getKey()) instanceof ObjectNode inner
                    && entry.getValue().isObject()) {
                merge(inner, entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void copyChart(Path to) throws IOException {
        for (String part : Arrays.asList("Chart.yaml", "values.schema.json", "templates", "files")) {
            try (Stream<Path> files = Files.walk(FOLDER.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(FOLDER.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
