package io.ktravel.member;

import io.ktravel.chassis.problem.RuleBroken;
import java.text.Normalizer;

/**
 * One line of text that people wrote: any script and emoji, composed (NFC), without surrounding blanks, control
 * characters, line breaks, characters that reverse the text around them, and halves of surrogate pairs, which
 * PostgreSQL cannot store.
 */
public final class OneLine {
    private OneLine() {}

    /**
     * @param max in code points, which is what people count as characters
     * @throws RuleBroken 400 naming the field, unless the text has 1 to {@code max} code points of that kind
     */
    public static String require(String field, String text, int max) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > max) {
            throw RuleBroken.invalid(field, MemberProblem.text("text-length", max));
        }
        if (!isPlain(plain)) {
            throw RuleBroken.invalid(field, MemberProblem.text("text-characters"));
        }
        return plain;
    }

    /** Whether there is nothing but characters of that kind in it; says nothing of its length. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(OneLine::isForbidden);
    }

    /** What is left of a foreign text when all that is not allowed is taken away; may be empty. */
    public static String cleaned(String text, int max) {
        int[] kept = Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !isForbidden(point))
                .toArray();
        String plain = new String(kept, 0, kept.length).strip();
        int end = plain.offsetByCodePoints(0, Math.min(max, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end).strip();
    }

    private static boolean isForbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
        };
    }
}
