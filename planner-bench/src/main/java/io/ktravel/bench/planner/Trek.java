package io.ktravel.bench.planner;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a day's transport reads.
 *
 * @param means Flight, Self-driving or Taxi
 * @param number of the flight; empty for the others
 */
record Trek(String means, String number, String from, String to) {
    static final String FLIGHT = "Flight";
    static final String CAR = "Self-driving";
    static final String TAXI = "Taxi";

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<flight>Flight) Number: (?<number>[^,]+)|(?<ground>Self-driving|Taxi)), from (?<from>[^,]+) to (?<to>[^,]+)(?:,.*)?");

    static Optional<Trek> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean flight = form.group("flight") != null;
        return Optional.of(new Trek(
                flight ? FLIGHT : form.group("ground"),
                flight ? form.group("number").strip() : "",
                Tables.city(form.group("from")),
                Tables.city(form.group("to"))));
    }
}
