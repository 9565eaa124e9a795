package io.ktravel.plan.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes one spelling of a name out of many: case, spaces, punctuation, Unicode form and suffixes do not matter. */
final class Names {
    private static final int MAX = 200;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> COUNTRY_BEHIND = List.of("republicofkorea", "southkorea", "korea", "대한민국", "한국");
    private static final List<String> COUNTRY_BEFORE = List.of("대한민국", "한국");
    private static final List<String> SUFFIXES = List.of(
            "특별자치도", "특별자치시", "특별시", "광역시", "시", "도", "군", "metropolitancity", "specialcity", "city", "si", "do");

    private Names() {}

    static String plain(String text) {
        if (text.length() > MAX) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(composed).replaceAll("");
    }

    /** The name as a part of an id: {@code Intercity bus} is {@code intercity-bus}. */
    static String slug(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(composed)
                .replaceAll(" ")
                .strip()
                .replace(' ', '-');
    }

    /** What the text may stand for, the closest reading first. */
    static Stream<String> readings(String text) {
        String whole = plain(text);
        String inside = withoutEnd(whole, COUNTRY_BEHIND);
        for (String country : COUNTRY_BEFORE) {
            inside = inside.startsWith(country) ? inside.substring(country.length()) : inside;
        }
        return Stream.of(whole, inside, withoutEnd(inside, SUFFIXES)).distinct();
    }

    private static String withoutEnd(String name, List<String> ends) {
        return ends.stream()
                .filter(end -> name.endsWith(end) && name.length() >= end.length() + 2)
                .map(end -> name.substring(0, name.length() - end.length()))
                .findFirst()
                .orElse(name);
    }
}
