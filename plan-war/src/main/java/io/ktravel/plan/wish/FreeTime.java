package io.ktravel.plan.wish;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a part of it, that somebody wants to keep free.
 *
 * @param day as in {@link Wish#number}
 */
record FreeTime(int day, PartOfDay part) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern FREE = Pattern.compile(
            "비워|비우|비어|자유|쉬고|쉬는|쉴|쉬게|휴식|일정\\s?(?:없|빼|잡지)|아무\\s?것도|\\bfree\\b|\\boff\\b|\\bempty\\b"
                    + "|\\bunplanned\\b|\\bnothing\\b|\\bto (?:our|my)sel(?:f|ves)\\b|\\bno (?:plans?|programme?|activities)\\b",
            FLAGS);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\bday\\s?(?<day>\\d{1,2})\\b|(?<ko>\\d{1,2})\\s?일\\s?(?:째|차)|(?<th>\\d{1,2})(?:st|nd|rd|th)\\b)",
            FLAGS);
    private static final Map<Pattern, Integer> DAYS = days();
    private static final Map<Pattern, PartOfDay> PARTS = parts();

    static Optional<FreeTime> in(String text) {
        if (!FREE.matcher(text).find()) {
            return Optional.empty();
        }
        Integer day = day(text);
        PartOfDay part = first(PARTS, text);
        if (day == null && part == null) {
            return Optional.empty();
        }
        return Optional.of(new FreeTime(day == null ? Wish.EVERY_DAY : day, part == null ? PartOfDay.DAY : part));
    }

    private static @Nullable Integer day(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.find()) {
            String number = numbered.group("day") != null
                    ? numbered.group("day")
                    : numbered.group("ko") != null ? numbered.group("ko") : numbered.group("th");
            int day = Integer.parseInt(number.toLowerCase(Locale.ROOT));
            return day >= 1 && day <= 14 ? day : null;
        }
        return first(DAYS, text);
    }

    private static <T> @Nullable T first(Map<Pattern, T> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<Pattern, Integer> days() {
        Map<Pattern, Integer> days = new LinkedHashMap<>();
        days.put(pattern("마지막\\s?날|\\blast (?:day|morning|afternoon|evening)|\\bfinal day"), Wish.LAST_DAY);
        days.put(pattern("첫\\s?째?\\s?날|첫째\\s?날|\\bfirst\\b|도착하는 날"), 1);
        days.put(pattern("둘째\\s?날|두\\s?번째\\s?날|이튿날|이틀째|\\bsecond\\b"), 2);
        days.put(pattern("셋째\\s?날|세\\s?번째\\s?날|사흘째|\\bthird\\b"), 3);
        days.put(pattern("넷째\\s?날|네\\s?번째\\s?날|나흘째|\\bfourth\\b"), 4);
        days.put(pattern("다섯째\\s?날|다섯\\s?번째\\s?날|\\bfifth\\b"), 5);
        days.put(pattern("여섯째\\s?날|여섯\\s?번째\\s?날|\\bsixth\\b"), 6);
        days.put(pattern("일곱째\\s?날|일곱\\s?번째\\s?날|\\bseventh\\b"), 7);
        return days;
    }

    private static Map<Pattern, PartOfDay> parts() {
        Map<Pattern, PartOfDay> parts = new LinkedHashMap<>();
        parts.put(pattern("오전|아침|\\bmornings?\\b"), PartOfDay.MORNING);
        parts.put(pattern("오후|\\bafternoons?\\b"), PartOfDay.AFTERNOON);
        parts.put(pattern("저녁|밤|\\bevenings?\\b|\\bnights?\\b"), PartOfDay.EVENING);
        return parts;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
