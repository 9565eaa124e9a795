package io.ktravel.plan.export;

import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that an export adds, Korean for a Korean reader and English for everybody else. */
final class Labels {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    Labels(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "io.ktravel.plan.export.exports", locale, Labels.class.getClassLoader(), ENGLISH_OTHERWISE);
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    String of(ItemKind kind) {
        return words.getString(kind.name());
    }

    /** With the day of the week. */
    String of(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** Cost and note, a line each; null when there is neither. */
    @Nullable
    String remarks(Item item) {
        String remarks = Stream.of(
                        item.cost() == null ? "" : of("cost", item.cost().format(locale)), note(item))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return remarks.isEmpty() ? null : remarks;
    }

    private static String note(Item item) {
        return item.note() == null ? "" : item.note();
    }
}
