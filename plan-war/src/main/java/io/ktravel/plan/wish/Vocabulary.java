package io.ktravel.plan.wish;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words that travellers write, and the words of the catalogue that they stand for; there are no others. */
public final class Vocabulary {
    private static final Map<String, List<String>> MEANINGS = load();
    private static final Set<String> WORDS =
            MEANINGS.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    /** Every word of the catalogue that a wish can be about. */
    public static Set<String> words() {
        return WORDS;
    }

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** From what is written to its meanings, the first of which says it best. */
    static Map<String, List<String>> meanings() {
        return MEANINGS;
    }

    private static Map<String, List<String>> load() {
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("keywords.properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, List<String>> meanings = new TreeMap<>();
            words.stringPropertyNames()
                    .forEach(word ->
                            meanings.put(word, List.of(words.getProperty(word).split(" "))));
            return meanings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
