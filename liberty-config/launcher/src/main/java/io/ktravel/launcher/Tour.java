package io.ktravel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Commands to paste after the start; the README shows the same. */
public final class Tour {
    private Tour() {}

    /** The commands for the system that runs at this origin. */
    public static String of(String origin) {
        return text().replace("{origin}", origin);
    }

    private static String text() {
        try (InputStream tour = Objects.requireNonNull(Tour.class.getResourceAsStream("tour.txt"))) {
            return new String(tour.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
