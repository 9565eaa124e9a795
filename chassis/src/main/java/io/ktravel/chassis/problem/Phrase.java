package io.ktravel.chassis.problem;

import java.util.Locale;

/** Something that is put into words when the reader's language is known. */
@FunctionalInterface
public interface Phrase {
    /** The words in that language. */
    String in(Locale locale);
}
