package io.ktravel.chassis.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Korean or English, by {@code Accept-Language}; English when the caller says nothing that we speak. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.KOREAN);

    private Languages() {}

    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            // RFC 9110 lets a server ignore a preference that it cannot read.
            return Locale.ENGLISH;
        }
    }
}
