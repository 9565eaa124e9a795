package io.ktravel.chassis.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text of a resource bundle.
 *
 * @param arguments fill the pattern; a {@link Phrase} among them is put into words in the same language
 */
public record Message(String bundle, String key, List<Object> arguments) implements Phrase {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A message of the chassis itself, such as {@code required}. */
    public static Message common(String key, Object... arguments) {
        return new Message(Message.class.getPackageName() + ".problems", key, List.of(arguments));
    }

    /** A text that is already in the reader's language, such as a validator's. */
    public static Message literal(String text) {
        return new Message("", text, List.of());
    }

    /** The text in that language; numbers and dates in the form of the language. */
    @Override
    public String in(Locale locale) {
        if (bundle.isEmpty()) {
            return key;
        }
        String pattern = ResourceBundle.getBundle(
                        bundle, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                .getString(key);
        Object[] words = arguments.stream()
                .map(argument -> argument instanceof Phrase phrase ? phrase.in(locale) : argument)
                .toArray();
        return words.length == 0 ? pattern : new MessageFormat(pattern, locale).format(words);
    }
}
