package io.ktravel.chassis.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** New identifiers: UUID version 7 (RFC 9562) in lower-case text form, 36 characters, ascending within one JVM. */
public final class Ids {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Ids() {}

    public static String next() {
        return GENERATOR.generate().toString();
    }

    /** When an identifier of {@link #next()} was made, to the millisecond. */
    public static Instant madeAt(String id) {
        return Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
    }

    /** Whether a text that came from outside has the form of an identifier; anything else cannot name a row. */
    public static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
    }
}
