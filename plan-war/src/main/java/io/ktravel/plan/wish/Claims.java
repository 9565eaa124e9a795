package io.ktravel.plan.wish;

import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a text by what somebody else claims of it. A claim is a wish only if its words stand in the text, its kind and
 * subject are ones that a rule can measure, and the place that it names is named there too. The parts of the text that no
 * believed claim quotes are left to the built-in reader.
 */
public final class Claims {
    /** Claims behind these are not looked at. */
    public static final int MOST = 60;

    private static final Set<String> DIETS = Set.of("vegetarian");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TELLING_KOREAN = 2;
    private static final int TELLING_ENGLISH = 4;

    private final String text;
    private final Area area;
    private final BitSet quoted = new BitSet();
    private final List<Wish> wishes = new ArrayList<>();

    private Claims(String text, Area area) {
        this.text = text;
        this.area = area;
    }

    /** @param details free text; behind 2000 characters it is not read */
    public static Understood read(List<Claim> claims, String details, Area area) {
        Claims read = new Claims(WordReader.readable(details), area);
        claims.stream().limit(MOST).forEach(read::believe);
        Understood rest = WordReader.readParts(read.unquoted(), area);
        return new Understood(
                Stream.concat(read.wishes.stream(), rest.wishes().stream()).toList(), rest.ignored());
    }

    private void believe(Claim claim) {
        String quote =
                claim.quote() == null ? "" : WordReader.readable(claim.quote()).strip();
        int at = quote.isEmpty() ? -1 : indexOf(quote);
        if (at >= 0) {
            wish(claim, quote).ifPresent(wish -> {
                wishes.add(wish);
                quoted.set(at, at + quote.length());
            });
        }
    }

    private Optional<Wish> wish(Claim claim, String quote) {
        try {
            WishKind kind = WishKind.valueOf(String.valueOf(claim.kind()));
            Wish wish = new Wish(kind, claim.subject(), claim.number() == null ? 0 : claim.number(), quote);
            boolean possible = kind.isOfPlace()
                    ? isNamed(wish.subject(), quote)
                    : kind != WishKind.DIET || DIETS.contains(wish.subject());
            return possible ? Optional.of(wish) : Optional.empty();
        } catch (IllegalArgumentException noWish) {
            return Optional.empty();
        }
    }

    /** Whether a telling part of the place's name stands in the quotation. */
    private boolean isNamed(String row, String quote) {
        return area.entries()
                .filter(entry -> entry.id().equals(row))
                .anyMatch(entry -> names(entry).anyMatch(name -> shares(name, quote)));
    }

    private static Stream<String> names(Entry entry) {
        return Stream.of(entry.nameKo(), entry.nameEn());
    }

    private static boolean shares(String name, String quote) {
        String said = LETTERS.matcher(quote.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return Arrays.stream(LETTERS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !Keywords.isKeyword(word))
                .anyMatch(word -> said.contains(telling(word)) && !word.isEmpty() && isTelling(word));
    }

    /** A long Korean name is mostly said by how it begins: 해운대 for 해운대해수욕장. */
    private static String telling(String word) {
        return isEnglish(word) ? word : word.substring(0, Math.min(TELLING_KOREAN, word.length()));
    }

    private static boolean isTelling(String word) {
        return word.length() >= (isEnglish(word) ? TELLING_ENGLISH : TELLING_KOREAN);
    }

    private static boolean isEnglish(String word) {
        return word.chars().allMatch(letter -> letter < 0x250);
    }

    private int indexOf(String quote) {
        for (int at = 0; at + quote.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, quote, 0, quote.length())) {
                return at;
            }
        }
        return -1;
    }

    private List<String> unquoted() {
        List<String> parts = new ArrayList<>();
        Matcher border = WordReader.borders(text);
        int begin = 0;
        while (border.find()) {
            addUnquoted(begin, border.start(), parts);
            begin = border.end();
        }
        addUnquoted(begin, text.length(), parts);
        return parts;
    }

    private void addUnquoted(int begin, int end, List<String> parts) {
        int next = quoted.nextSetBit(begin);
        if (next < 0 || next >= end) {
            parts.add(text.substring(begin, end));
        }
    }
}
