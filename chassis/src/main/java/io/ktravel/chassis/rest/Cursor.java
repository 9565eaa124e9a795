package io.ktravel.chassis.rest;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A position in a list: the sort keys of the last row shown. Opaque to clients. A list that goes on behind a position
 * neither skips nor repeats rows while others come and go.
 */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\n";
    private static final int MAX_LENGTH = 500;

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** @throws RuleBroken 400 {@code invalid-cursor} unless it holds exactly that many keys */
    public static Cursor decode(String text, int keys) {
        if (text.length() > MAX_LENGTH) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(decoded.split(SEPARATOR, -1)));
            if (cursor.keys.size() != keys || decoded.indexOf('\0') >= 0) {
                throw new RuleBroken(CommonProblem.INVALID_CURSOR);
            }
            return cursor;
        } catch (IllegalArgumentException notBase64) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
