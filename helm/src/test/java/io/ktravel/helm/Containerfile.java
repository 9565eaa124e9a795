package io.ktravel.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The instructions of a Containerfile, with its arguments filled in. */
record Containerfile(List<Instruction> instructions) {
    private static final Pattern LINE = Pattern.compile("([A-Z]+)\\s+(.*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{([A-Z_]+)}");

    record Instruction(String name, String value) {
        /** What stands between the options and the target of a COPY. */
        List<String> sources() {
            List<String> words = Stream.of(value.split("\\s+"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            return words.subList(0, words.size() - 1);
        }
    }

    static Containerfile of(String context) {
        try {
            return read(Files.readString(repository().resolve("images").resolve(context + ".Containerfile")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path repository() {
        return Objects.requireNonNull(Chart.FOLDER.getParent());
    }

    static Containerfile read(String text) {
        Map<String, String> arguments = new TreeMap<>();
        List<Instruction> instructions = new ArrayList<>();
        for (String line : text.replaceAll("(?m)^#.*$", "").replace("\\\n", " ").split("\n")) {
            if (!line.isBlank()) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalArgumentException("no instruction: " + line);
                }
                Instruction instruction = new Instruction(parts.group(1), filled(parts.group(2), arguments));
                if (instruction.name().equals("ARG")) {
                    String[] argument = instruction.value().split("=", 2);
                    arguments.put(argument[0], argument[1]);
                }
                instructions.add(instruction);
            }
        }
        return new Containerfile(instructions);
    }

    private static String filled(String value, Map<String, String> arguments) {
        return ARGUMENT.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(arguments.getOrDefault(match.group(1), match.group())));
    }

    List<String> all(String name) {
        return instructions.stream()
                .filter(each -> each.name().equals(name))
                .map(Instruction::value)
                .toList();
    }

    String last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** What is wrong with it; empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        all("FROM").stream()
                .filter(image -> !image.matches("\\S+[:@](?!latest)\\S+( AS \\w+)?"))
                .forEach(image -> faults.add("not pinned: " + image));
        check(faults, last("USER").equals("1001"), "does not run as 1001");
        check(faults, last("ENTRYPOINT").startsWith("[\""), "entry point is a shell's child and gets no signal");
        check(faults, all("ADD").isEmpty(), "ADD fetches and unpacks unasked: COPY");
        Stream.concat(all("ENV").stream(), all("ARG").stream())
                .filter(value -> value.matches("(?i).*(password|secret|_key|token)\\S*=.*"))
                .forEach(value -> faults.add("a secret in the image: " + value));
        instructions.stream()
                .filter(each -> each.name().equals("COPY") && !each.value().contains("--from="))
                .flatMap(each -> each.sources().stream())
                .filter(source -> !Files.exists(repository().resolve(source)))
                .forEach(source -> faults.add("no such file: " + source));
        return faults;
    }

    private static void check(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
