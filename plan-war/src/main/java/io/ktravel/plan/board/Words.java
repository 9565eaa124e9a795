package io.ktravel.plan.board;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: one form of each character, lower case, without spaces and punctuation. */
final class Words {
    /** What the column holds. */
    static final int MAX = 2000;

    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{P}\\p{C}\\s]+");

    private Words() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll("");
    }

    /** At most that many code points. */
    static String bounded(String words) {
        return words.codePointCount(0, words.length()) <= MAX
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX));
    }
}
