package io.ktravel.plan.catalogue;

import io.ktravel.plan.catalogue.OpeningHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the columns {@code hours} and {@code closed}. */
final class OpeningHoursFormat {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

    private OpeningHoursFormat() {}

    static OpeningHours parse(String hours, String closed) {
        Set<MonthDay> eachYear = new HashSet<>();
        Set<LocalDate> dates = new HashSet<>();
        for (String day : closed.isBlank() ? new String[0] : closed.split(";", -1)) {
            closedDay(day.strip(), eachYear, dates);
        }
        return new OpeningHours(week(hours.strip()), eachYear, dates);
    }

    private static Map<DayOfWeek, List<Span>> week(String hours) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        if (hours.equals("24/7")) {
            EnumSet.allOf(DayOfWeek.class).forEach(day -> week.put(day, List.of(new Span(0, OpeningHours.MIDNIGHT))));
            return week;
        }
        for (String rule : hours.split(";", -1)) {
            String[] parts = rule.strip().split(" +");
            require(parts.length == 2, "'" + rule.strip() + "' is not '<days> HH:MM-HH:MM'");
            List<Span> spans = spans(parts[1]);
            for (DayOfWeek day : days(parts[0])) {
                require(week.put(day, spans) == null, DAYS.get(day.ordinal()) + " has two rules");
            }
        }
        return week;
    }

    private static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", -1);
            require(ends.length <= 2, "'" + range + "' is not a day or a range of days");
            DayOfWeek last = day(ends[ends.length - 1]);
            for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        int day = DAYS.indexOf(text);
        require(day >= 0, "'" + text + "' is not one of " + DAYS);
        return DayOfWeek.of(day + 1);
    }

    /** Sorted; spans that touch are one, so that a visit may last over the seam. */
    private static List<Span> spans(String text) {
        List<Span> sorted = new ArrayList<>();
        for (String span : text.split(",", -1)) {
            sorted.add(span(span));
        }
        sorted.sort(Comparator.comparingInt(Span::from));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            require(before == null || before.until() <= span.from(), "'" + text + "' overlaps itself");
            if (before != null && before.until() == span.from()) {
                merged.set(merged.size() - 1, new Span(before.from(), span.until()));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    private static Span span(String text) {
        Matcher match = SPAN.matcher(text);
        require(match.matches(), "'" + text + "' is not HH:MM-HH:MM");
        int from = minute(match.group(1), match.group(2));
        int until = minute(match.group(3), match.group(4));
        require(from < until, "'" + text + "' ends before it begins; openings do not pass midnight");
        return new Span(from, until);
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        require(
                Integer.parseInt(minutes) < 60 && minute <= OpeningHours.MIDNIGHT,
                "'" + hours + ":" + minutes + "' is not a time from 00:00 to 24:00");
        return minute;
    }

    private static void closedDay(String text, Set<MonthDay> eachYear, Set<LocalDate> dates) {
        try {
            if (text.length() == "MM-DD".length()) {
                eachYear.add(MonthDay.parse("--" + text));
            } else {
                dates.add(LocalDate.parse(text));
            }
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a day MM-DD or YYYY-MM-DD", wrong);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
