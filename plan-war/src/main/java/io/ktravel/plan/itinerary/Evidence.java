package io.ktravel.plan.itinerary;

import io.ktravel.chassis.money.Money;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is kept as key and arguments and becomes Korean or English only when it is shown.
 *
 * @param key of a message in {@code checks.properties}
 * @param args text as it stands, except behind U+0001, which no text of a traveller has: there {@code KRW 1200000} is
 *     money, shown the reader's way, and {@code @key} another message of the bundle
 */
public record Evidence(String key, List<String> args) {
    private static final String BUNDLE = "io.ktravel.plan.itinerary.checks";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?\\d{1,15}(?:\\.\\d{1,4})?)");

    /** What makes an argument more than text. Control characters are refused in whatever a traveller writes. */
    private static final String MARK = "\u0001";

    /** An argument that is a message itself, such as the name of a meal. */
    public record Word(String key) {}

    public Evidence(@Nullable String key, @Nullable List<String> args) {
        this.key = Bounds.text("key", key, 60);
        this.args = Bounds.list("args", args, 20);
    }

    /** Keeps {@link Money} and {@link Word} as such; of everything else its text. */
    public static Evidence of(String key, Object... args) {
        return new Evidence(key, Stream.of(args).map(Evidence::argument).toList());
    }

    /** Korean for a Korean reader, English for everybody else. A key that is no longer known is shown as it is. */
    public String render(Locale locale) {
        ResourceBundle messages =
                ResourceBundle.getBundle(BUNDLE, locale, Evidence.class.getClassLoader(), ENGLISH_OTHERWISE);
        List<String> shown =
                args.stream().map(arg -> shown(arg, messages, locale)).toList();
        return messages.containsKey(key)
                ? new MessageFormat(messages.getString(key), locale).format(shown.toArray())
                : key + " " + shown;
    }

    private static String argument(Object arg) {
        if (arg instanceof Money money) {
            return MARK + money.currency() + " " + money.amount().toPlainString();
        }
        return arg instanceof Word word
                ? MARK + "@" + word.key()
                : arg.toString().replace(MARK, "");
    }

    private static String shown(String arg, ResourceBundle messages, Locale locale) {
        if (!arg.startsWith(MARK)) {
            return arg;
        }
        String marked = arg.substring(MARK.length());
        if (marked.startsWith("@")) {
            String word = marked.substring(1);
            return messages.containsKey(word) ? messages.getString(word) : word;
        }
        return money(marked, locale);
    }

    private static String money(String written, Locale locale) {
        Matcher money = MONEY.matcher(written);
        try {
            return money.matches() ? new Money(new BigDecimal(money.group(2)), money.group(1)).format(locale) : written;
        } catch (IllegalArgumentException unknown) {
            // A later Java may know the currency no more, or with fewer decimals; the plan is read all the same.
            return written;
        }
    }
}
