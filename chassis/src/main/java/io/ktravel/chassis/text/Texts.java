package io.ktravel.chassis.text;

import org.jspecify.annotations.Nullable;

/** What is done to text before it is looked at. */
public final class Texts {
    private Texts() {}

    /** Without white space around it, and with line feeds only; nothing but white space is as good as no text. */
    public static @Nullable String trimmed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.replace("\r\n", "\n").strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
