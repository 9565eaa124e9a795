package io.ktravel.plan.wish;

import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds places, restaurants and stays of one destination in a text, by their whole names. */
final class Names {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int SHORTEST_KOREAN = 3;
    private static final int SHORTEST_ENGLISH = 5;
    private static final Pattern MUST = Pattern.compile(
            "꼭|반드시|무조건|필수|\\bmust\\b|\\bdefinitely\\b|\\bhave to\\b|\\bneed to\\b|\\bwithout fail\\b", FLAGS);
    private static final Pattern NOT_BEHIND =
            Pattern.compile("^\\s?[은는이가을를도]?\\s?(?:정말|절대)?\\s?(?:말고|빼|제외|싫|안\\s|가지\\s?(?:않|마)|가고\\s?싶지\\s?않|피하)");
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "(?:\\bno|\\bnot|\\bwithout|\\bavoid|\\bexcept|\\bskip|\\bhate|n['’]t(?: \\w+){0,2})\\s+(?:to\\s+|the\\s+)?$",
            FLAGS);

    private final List<Named> rows;

    Names(@Nullable Area area) {
        this.rows = area == null
                ? List.of()
                : area.entries()
                        .filter(entry -> entry instanceof Place || entry instanceof Restaurant || entry instanceof Stay)
                        .flatMap(entry ->
                                Stream.of(entry.nameKo(), entry.nameEn()).map(name -> Named.of(name, entry)))
                        .filter(Named::isTelling)
                        .sorted(Comparator.comparingInt(
                                (Named named) -> -named.plain().length()))
                        .toList();
    }

    /** Adds a wish for each name, and returns the text without the names. */
    String read(String text, List<Wish> wishes) {
        String rest = text;
        String plain = plain(text);
        for (Named named : rows) {
            if (plain.contains(named.plain())) {
                Matcher match = named.pattern().matcher(rest);
                if (match.find()) {
                    wishes.add(new Wish(kind(rest, match), named.row().id(), 0, text));
                    rest = rest.substring(0, match.start()) + "\n" + rest.substring(match.end());
                }
            }
        }
        return rest;
    }

    private static WishKind kind(String text, Matcher name) {
        boolean refused = NOT_BEHIND.matcher(text.substring(name.end())).find()
                || NOT_BEFORE.matcher(text.substring(0, name.start())).find();
        if (refused) {
            return WishKind.AVOID_PLACE;
        }
        return MUST.matcher(text).find() ? WishKind.MUST_SEE : WishKind.LIKE_PLACE;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private record Named(String name, String plain, Entry row) {
        static Named of(String name, Entry row) {
            return new Named(name, Names.plain(name), row);
        }

        /** A name that is an everyday word says nothing of the place that bears it. */
        boolean isTelling() {
            boolean english = plain.chars().allMatch(letter -> letter < 0x250);
            return plain.length() >= (english ? SHORTEST_ENGLISH : SHORTEST_KOREAN) && !Keywords.isKeyword(name);
        }

        /** However it is spaced and punctuated. */
        Pattern pattern() {
            String letters = plain.codePoints()
                    .mapToObj(point -> Pattern.quote(Character.toString(point)))
                    .collect(Collectors.joining("[^\\p{L}\\p{N}]*"));
            return Pattern.compile("(?<![A-Za-z0-9])" + letters + "(?![A-Za-z0-9])", FLAGS);
        }
    }
}
