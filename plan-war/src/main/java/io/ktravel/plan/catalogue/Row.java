package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One line of a file; reads its fields and says which one is wrong. */
record Row(CsvFile file, CSVRecord record, long line) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 60;
    private static final BigDecimal MAX_PRICE = BigDecimal.valueOf(100_000_000);

    void problem(String column, String why) {
        file.problems().add(file.name(), line, column, why);
    }

    String text(String column, int max) {
        String text = record.get(column);
        if (text.isEmpty() || text.length() > max) {
            throw new WrongField(column, text.isEmpty() ? "empty" : "longer than " + max + " characters");
        }
        return text;
    }

    String optional(String column) {
        return record.get(column);
    }

    String id(String column) {
        return word(column, text(column, MAX_ID));
    }

    String oneOf(String column, Set<String> words) {
        String word = text(column, MAX_ID);
        if (!words.contains(word)) {
            throw new WrongField(column, "'" + word + "' is not one of " + String.join(", ", words));
        }
        return word;
    }

    /** Words of small letters, digits and hyphens, separated by semicolons. */
    Set<String> words(String column) {
        Set<String> words = new LinkedHashSet<>();
        String text = optional(column);
        for (String word : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            words.add(word(column, word.strip()));
        }
        return words;
    }

    int whole(String column, int min, int max) {
        try {
            return within(column, Integer.parseInt(text(column, 12)), min, max).intValue();
        } catch (NumberFormatException wrong) {
            throw new WrongField(column, "'" + optional(column) + "' is not a whole number");
        }
    }

    double number(String column, double min, double max) {
        return within(column, decimal(column).doubleValue(), min, max).doubleValue();
    }

    Money money(String column, String currency) {
        try {
            return new Money(amount(column), currency);
        } catch (IllegalArgumentException wrong) {
            throw new WrongField(column, String.valueOf(wrong.getMessage()));
        }
    }

    BigDecimal amount(String column) {
        BigDecimal amount = decimal(column);
        if (amount.signum() < 0 || amount.compareTo(MAX_PRICE) > 0) {
            throw new WrongField(column, "'" + optional(column) + "' is not within 0 and " + MAX_PRICE);
        }
        return amount;
    }

    LocalTime time(String column, String min, String max) {
        try {
            LocalTime time = LocalTime.parse(text(column, 5));
            if (time.isBefore(LocalTime.parse(min)) || time.isAfter(LocalTime.parse(max))) {
                throw new WrongField(column, "'" + time + "' is not within " + min + " and " + max);
            }
            return time;
        } catch (DateTimeException wrong) {
            throw new WrongField(column, "'" + optional(column) + "' is not a time HH:MM");
        }
    }

    Point point() {
        return new Point(number("lat", -90, 90), number("lon", -180, 180));
    }

    OpeningHours hours(String closed) {
        try {
            OpeningHours.parse(text("hours", 200), "");
        } catch (IllegalArgumentException wrong) {
            throw new WrongField("hours", String.valueOf(wrong.getMessage()));
        }
        try {
            return OpeningHours.parse(text("hours", 200), closed);
        } catch (IllegalArgumentException wrong) {
            throw new WrongField("closed", String.valueOf(wrong.getMessage()));
        }
    }

    Per per() {
        return oneOf("per", Set.of("person", "vehicle")).equals("person") ? Per.PERSON : Per.VEHICLE;
    }

    List<String> list(String column) {
        String text = optional(column);
        return text.isEmpty() ? List.of() : List.of(text.split(" *; *"));
    }

    private BigDecimal decimal(String column) {
        try {
            return new BigDecimal(text(column, 20));
        } catch (NumberFormatException wrong) {
            throw new WrongField(column, "'" + optional(column) + "' is not a number");
        }
    }

    private Number within(String column, Number value, double min, double max) {
        if (value.doubleValue() < min || value.doubleValue() > max) {
            throw new WrongField(
                    column, "'" + optional(column) + "' is not within " + plain(min) + " and " + plain(max));
        }
        return value;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private static String word(String column, String word) {
        if (!ID.matcher(word).matches()) {
            throw new WrongField(column, "'" + word + "' is not small letters, digits and single hyphens");
        }
        return word;
    }
}
