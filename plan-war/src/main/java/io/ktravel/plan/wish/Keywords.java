package io.ktravel.plan.wish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words of the catalogue in a part of a text, Korean or English, and whether they are wanted. */
final class Keywords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NEGATED_BEFORE =
            "(?<no>\\b(?:no|not|without|avoid(?:ing)?|except|hates?|dislikes?|never"
                    + "|skip|do(?:es)?\\s?n[o'’]?t|can\\s?n?[o'’]?t|won['’]?t|allergic\\s+to|tired\\s+of)\\s+"
                    + "(?:(?:like|love|want|eat|enjoy|go|see|visit|to|into|any|the|a|more|too|much|many|fond|of|interested|in)\\s+)"
                    + "{0,4})?";
    private static final String NEGATED_BEHIND = "(?<without>\\s+(?:allergy|allergies)"
            + "|(?:\\s?(?:음식|요리|것|거|곳|관람|구경|방문|같은\\s?(?:것|거|곳|건|데)))?[은는이가을를도]?\\s?(?:정말|너무|절대|모두|다)?\\s?"
            + "(?:말고|빼고|빼\\s|빼줘|제외|싫|없이|안\\s|피하|못\\s?먹|알레르기|알러지|질색"
            + "|(?:먹지|좋아하지|원하지|가고\\s?싶지)\\s?(?:는\\s?)?(?:않|못|마)))?";
    private static final Pattern ENGLISH_LIST = Pattern.compile("\\s*(?:or|nor|and|&)\\s+(?:any\\s+|the\\s+)?", FLAGS);
    private static final Pattern KOREAN_LIST = Pattern.compile("\\s?(?:이?랑|하고|와|과|이?나|및)?\\s*");
    private static final List<Keyword> ALL =
            Vocabulary.meanings().entrySet().stream().map(Keywords::keyword).toList();

    private Keywords() {}

    /** In the order in which they stand there; of two that overlap the longer one. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>(ALL.stream()
                .flatMap(keyword -> keyword.in(text))
                .sorted(Comparator.comparingInt(Found::begin).thenComparing(Found::end, Comparator.reverseOrder()))
                .toList());
        found.removeIf(one -> found.stream().anyMatch(other -> other.covers(one)));
        carryNegation(found, text);
        return found;
    }

    static boolean isKeyword(String text) {
        return ALL.stream().anyMatch(keyword -> keyword.written().equalsIgnoreCase(text));
    }

    /** "No museums or temples", "박물관이나 절은 싫어요": what is said of one is said of both. */
    private static void carryNegation(List<Found> found, String text) {
        for (int i = 1; i < found.size(); i++) {
            Found before = found.get(i - 1);
            Found here = found.get(i);
            if (before.refused() && !before.isRefusedBehind() && joins(ENGLISH_LIST, before, here, text)) {
                found.set(i, here.refuse());
            }
        }
        for (int i = found.size() - 1; i > 0; i--) {
            Found before = found.get(i - 1);
            Found here = found.get(i);
            if (here.isRefusedBehind() && !before.refused() && joins(KOREAN_LIST, before, here, text)) {
                found.set(i - 1, before.refuse());
            }
        }
    }

    private static boolean joins(Pattern list, Found before, Found here, String text) {
        return before.end() <= here.begin()
                && list.matcher(text.substring(before.end(), here.begin())).matches();
    }

    /**
     * An English word stands alone, perhaps in the plural; a Korean one carries particles. One of a single syllable is a
     * part of too many others: it stands alone too, but for its particle.
     */
    private static Keyword keyword(Map.Entry<String, List<String>> entry) {
        String word = entry.getKey();
        boolean english = word.chars().allMatch(letter -> letter < 0x250);
        String core = Pattern.quote(word).replace(" ", "\\E\\s+\\Q");
        String alone;
        if (english) {
            alone = "\\b(?<word>" + core + "(?:e?s)?)\\b";
        } else if (word.length() == 1) {
            alone = "(?<!\\p{IsHangul})(?<word>" + core + ")(?=[은는이가을를도만와과랑나]?(?!\\p{IsHangul})|하고|이랑|이나|요리|음식)";
        } else {
            alone = "(?<word>" + core + ")";
        }
        return new Keyword(word, Pattern.compile(NEGATED_BEFORE + alone + NEGATED_BEHIND, FLAGS), entry.getValue());
    }

    /**
     * A word of the catalogue in a text.
     *
     * @param refused whether it is not wanted
     * @param refusedAt where the words behind it begin that say so; −1 when there are none
     */
    record Found(int begin, int end, List<String> meanings, boolean refused, int refusedAt) {
        boolean isRefusedBehind() {
            return refusedAt >= 0;
        }

        Found refuse() {
            return new Found(begin, end, meanings, true, refusedAt >= 0 ? refusedAt : end);
        }

        boolean covers(Found other) {
            return this != other && begin <= other.begin && other.end <= end && end - begin > other.end - other.begin;
        }
    }

    private record Keyword(String written, Pattern pattern, List<String> meanings) {
        Stream<Found> in(String text) {
            Matcher match = pattern.matcher(text);
            List<Found> found = new ArrayList<>();
            while (match.find()) {
                boolean before = match.group("no") != null;
                int behind = match.group("without") == null ? -1 : match.start("without");
                found.add(new Found(match.start("word"), match.end("word"), meanings, before || behind >= 0, behind));
            }
            return found.stream();
        }
    }
}
