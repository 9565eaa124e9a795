package io.ktravel.plan.planner;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words of the catalogue in free text, Korean or English; words that it does not know are not used. */
final class Keywords {
    private static final int READ = 2000;
    private static final String NEGATED_BEFORE = "(?<no>(?:no|not|without|avoid|except|hate|dislike)\\s+(?:any\\s+)?)?";
    private static final String NEGATED_BEHIND =
            "(?<without>(?:\\s?(?:음식|것|거|곳))?[은는이가을를도]?\\s?(?:말고|빼고|제외|싫|없이|안\\s|피하|빼\\s))?";
    private static final List<Keyword> ALL = load();

    private Keywords() {}

    static void read(String details, Set<String> liked, Set<String> disliked) {
        String text = Normalizer.normalize(details.substring(0, Math.min(READ, details.length())), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        for (Keyword keyword : ALL) {
            Matcher match = keyword.pattern().matcher(text);
            while (match.find()) {
                boolean negated = match.group("no") != null || match.group("without") != null;
                (negated ? disliked : liked).addAll(keyword.words());
            }
        }
    }

    private static List<Keyword> load() {
        try (InputStream file = Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words.stringPropertyNames().stream()
                    .sorted()
                    .map(word -> keyword(word, words.getProperty(word)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An English word stands alone, perhaps in the plural; a Korean one carries particles. */
    private static Keyword keyword(String word, String meaning) {
        boolean english = word.chars().allMatch(letter -> letter < 128);
        String alone = english
                ? "\\b" + NEGATED_BEFORE + "\\b" + Pattern.quote(word) + "(?:e?s)?\\b"
                : NEGATED_BEFORE + Pattern.quote(word);
        return new Keyword(Pattern.compile(alone + NEGATED_BEHIND), List.of(meaning.split(" ")));
    }

    private record Keyword(Pattern pattern, List<String> words) {}
}
