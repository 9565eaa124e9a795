package io.ktravel.plan.board.rest;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.text.Texts;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.board.BoardQuery;
import io.ktravel.plan.board.BoardSort;
import io.ktravel.plan.itinerary.Itinerary;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the board, as text, so that each wrong one is named. */
public class BoardParameters {
    private static final int MAX_TEXT = 100;
    private static final int MAX_GROUP = 50;
    private static final int MAX_MONTH = 12;
    private static final long MAX_WON = 999_999_999_999L;
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");

    @QueryParam("q")
    @Parameter(description = "text in title, location, details or names of places; case and spaces do not matter")
    @Nullable
    String q;

    @QueryParam("location")
    @Parameter(description = "a destination by any of its names, or another place")
    @Nullable
    String location;

    @QueryParam("month")
    @Parameter(description = "month of the first day: 1–12, or YYYY-MM")
    @Nullable
    String month;

    @QueryParam("minDays")
    @Nullable
    String minDays;

    @QueryParam("maxDays")
    @Nullable
    String maxDays;

    @QueryParam("maxBudgetPerPerson")
    @Parameter(description = "in won; plans without a budget are left out")
    @Nullable
    String maxBudgetPerPerson;

    @QueryParam("groupSize")
    @Nullable
    String groupSize;

    @QueryParam("sort")
    @Parameter(description = "recent (default), hearts or trend")
    @Nullable
    String sort;

    /** @throws RuleBroken 400 naming the parameter that cannot be read */
    BoardQuery query() {
        return new BoardQuery(
                text("q", q),
                text("location", location),
                month(),
                number("minDays", minDays, 1, Itinerary.MAX_DAYS),
                number("maxDays", maxDays, 1, Itinerary.MAX_DAYS),
                whole("maxBudgetPerPerson", maxBudgetPerPerson, 0, MAX_WON),
                number("groupSize", groupSize, 1, MAX_GROUP),
                sort());
    }

    private static @Nullable String text(String name, @Nullable String value) {
        String text = Texts.trimmed(value);
        if (text != null && text.codePointCount(0, text.length()) > MAX_TEXT) {
            throw RuleBroken.invalid(name, Message.common("too-long", MAX_TEXT));
        }
        return text;
    }

    private @Nullable Integer month() {
        Matcher yearAndMonth = YEAR_AND_MONTH.matcher(month == null ? "" : month);
        if (yearAndMonth.matches()) {
            return Integer.parseInt(yearAndMonth.group(1)) * 100 + Integer.parseInt(yearAndMonth.group(2));
        }
        if (month != null && !month.matches("[0-9]{1,2}")) {
            throw RuleBroken.invalid("month", new Message(PlanProblem.BUNDLE, "not-a-month", List.of()));
        }
        return number("month", month, 1, MAX_MONTH);
    }

    private static @Nullable Integer number(String name, @Nullable String value, int min, int max) {
        Long whole = whole(name, value, min, max);
        return whole == null ? null : whole.intValue();
    }

    private static @Nullable Long whole(String name, @Nullable String value, long min, long max) {
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,15}") || Long.parseLong(value) < min || Long.parseLong(value) > max) {
            throw RuleBroken.invalid(name, Message.common("not-a-number", min, max));
        }
        return Long.valueOf(value);
    }

    private BoardSort sort() {
        if (sort == null) {
            return BoardSort.RECENT;
        }
        return Arrays.stream(BoardSort.values())
                .filter(known -> name(known).equals(sort))
                .findFirst()
                .orElseThrow(() -> RuleBroken.invalid("sort", Message.common("wrong-value", names())));
    }

    private static String names() {
        return Arrays.stream(BoardSort.values()).map(BoardParameters::name).collect(Collectors.joining(", "));
    }

    private static String name(BoardSort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }
}
