package io.ktravel.chassis.problem;

import java.util.Locale;

/**
 * A rule that can fail, as a stable public name and an HTTP status. Each context lists its own in one enum; titles and
 * details stand in the resource bundle {@code problems} of the enum's package, under {@code <name>.title} and
 * {@code <name>.detail} ({@link java.text.MessageFormat} patterns), in English and Korean.
 */
public interface Problem {
    /** The enum constant's name. */
    String name();

    /** HTTP status, 400–599. */
    int status();

    /** Last part of {@code urn:ktravel:problem:<slug>}: the constant's name in kebab case. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
