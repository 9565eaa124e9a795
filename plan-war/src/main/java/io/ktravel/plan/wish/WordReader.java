package io.ktravel.plan.wish;

import io.ktravel.plan.catalogue.Area;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads free text, Korean or English, part by part. It only ever finds wishes that a rule can measure; whatever else a
 * text says, also when it speaks to the planner, is a part that was ignored.
 */
public final class WordReader {
    private static final int READ = 2000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PARTS = Pattern.compile("[,.;!?\\n·、。，…]+|\\bbut\\b|하지만|그리고|그런데", FLAGS);
    private static final Pattern WHEELCHAIR =
            pattern("휠체어|무장애|배리어\\s?프리|거동이\\s?불편|wheel\\s?chairs?|step[- ]free|barrier[- ]free");
    private static final Pattern NOT_NEEDED =
            pattern("없이|없어|없습|안\\s|필요\\s?없|아니|\\bno\\b|\\bnot\\b|\\bwithout\\b|n['’]t\\b");
    private static final Pattern NOT_BUSY =
            pattern("(?:빡빡|빽빽|바쁘|무리)[가-힣]*\\s?(?:않|말|안|싫|없)|안\\s?(?:빡빡|바쁘)|(?:빡빡|바쁜)[가-힣\\s]*(?:싫|말고)"
                    + "|\\b(?:not|nothing|isn['’]?t|don['’]?t\\s\\w+)\\s(?:too\\s)?(?:packed|busy|rushed|hectic|much)");
    private static final Pattern RELAXED = pattern("여유|느긋|천천히|쉬엄쉬엄|널널|한가롭|느린|\\brelax(?:ed|ing)?\\b|\\bslow(?:ly)?\\b"
            + "|\\bleisurely\\b|\\bunhurried\\b|\\bunrushed\\b|laid[- ]back|take it easy|easy[- ]going");
    private static final Pattern BUSY =
            pattern("알차게|빡빡|빽빽|바쁘게|최대한 많이|\\bpacked\\b|\\bbusy\\b|action[- ]packed|as much as possible");
    private static final Pattern CHILDREN =
            pattern("(?:어린이|아이(?!스|폰|디|템|돌|콘)|아기|유아|자녀|초등학생|미취학|(?<!\\p{IsHangul})애(?=들|\\s|가\\s|\\d))(?<many>들)?"
                    + "(?:[는은이가]|와|랑|하고)?\\s*(?<after>\\d{1,2}(?!\\s*(?:살|세|개월))|하나|한|둘|두|셋|세|넷|네|다섯)?"
                    + "|(?:(?<before>\\d{1,2}|an?|one|two|three|four|five|six)\\s+)?(?:(?:small|young|little)\\s+)*"
                    + "\\b(?<english>kids?|child(?:ren)?|toddlers?|infants?|bab(?:y|ies))\\b(?!['’-])");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("하나", 1),
            Map.entry("한", 1),
            Map.entry("둘", 2),
            Map.entry("두", 2),
            Map.entry("셋", 3),
            Map.entry("세", 3),
            Map.entry("넷", 4),
            Map.entry("네", 4),
            Map.entry("다섯", 5),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6));
    private static final String VEGETARIAN = "vegetarian";

    private final Names names;
    private final List<Wish> wishes = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private WordReader(Names names) {
        this.names = names;
    }

    /**
     * @param details free text; behind 2000 characters it is not read
     * @param destination whose places may be named; null knows none
     */
    public static Understood read(@Nullable String details, @Nullable Area area) {
        if (details == null || details.isBlank()) {
            return Understood.none();
        }
        return readParts(List.of(PARTS.split(readable(details))), area);
    }

    static Understood readParts(List<String> parts, @Nullable Area area) {
        WordReader reader = new WordReader(new Names(area));
        parts.forEach(part -> reader.part(part.strip()));
        return new Understood(reader.wishes, reader.ignored);
    }

    /** As much of a text as is read, one way of writing for each letter. */
    static String readable(String details) {
        return Normalizer.normalize(details.substring(0, Math.min(READ, details.length())), Normalizer.Form.NFKC);
    }

    /** What stands between the parts of a text. */
    static Matcher borders(String text) {
        return PARTS.matcher(text);
    }

    private void part(String part) {
        if (part.isEmpty()) {
            return;
        }
        int before = wishes.size();
        String rest = names.read(part, wishes);
        if (!free(part, rest)) {
            children(part, rest);
            wheelchair(part, rest);
            pace(part, rest);
            words(part, rest);
        }
        if (wishes.size() == before) {
            ignored.add(part);
        }
    }

    /** What is to be free says nothing of what is liked there. */
    private boolean free(String part, String text) {
        Optional<FreeTime> found = FreeTime.in(text);
        found.ifPresent(free -> add(WishKind.FREE, free.part().key(), free.day(), part));
        return found.isPresent();
    }

    private void children(String part, String text) {
        Matcher match = CHILDREN.matcher(text);
        if (match.find() && !NOT_NEEDED.matcher(text).find()) {
            add(WishKind.CHILDREN, "", count(match), part);
        }
    }

    private static int count(Matcher match) {
        String number = match.group("after") == null ? match.group("before") : match.group("after");
        if (number != null) {
            Integer word = NUMBERS.get(number.toLowerCase(Locale.ROOT));
            return Math.max(1, Math.min(50, word == null ? Integer.parseInt(number) : word));
        }
        String english = match.group("english");
        boolean many = match.group("many") != null
                || english != null
                        && (english.endsWith("s")
                                || english.toLowerCase(Locale.ROOT).endsWith("ren"));
        return many ? 2 : 1;
    }

    private void wheelchair(String part, String text) {
        if (WHEELCHAIR.matcher(text).find() && !NOT_NEEDED.matcher(text).find()) {
            add(WishKind.WHEELCHAIR, "", 0, part);
        }
    }

    private void pace(String part, String text) {
        if (NOT_BUSY.matcher(text).find() || RELAXED.matcher(text).find()) {
            add(WishKind.RELAXED, "", 0, part);
        } else if (BUSY.matcher(text).find()) {
            add(WishKind.BUSY, "", 0, part);
        }
    }

    private void words(String part, String text) {
        for (Keywords.Found found : Keywords.in(text)) {
            String word = found.meanings().get(0);
            if (found.refused()) {
                add(WishKind.AVOID, word, 0, part);
            } else if (word.equals(VEGETARIAN)) {
                add(WishKind.DIET, word, 0, part);
            } else {
                add(WishKind.LIKE, String.join(" ", found.meanings()), 0, part);
            }
        }
    }

    private void add(WishKind kind, String subject, int number, String said) {
        wishes.add(new Wish(kind, subject, number, said));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
