package io.ktravel.plan.export;

/** Text that every format can carry. */
final class Characters {
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** What XML 1.0 cannot hold at all, other control characters too, becomes the replacement character U+FFFD. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isText(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isText(int c) {
        return c == '\n'
                || c == '\t'
                || !(Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || (c & 0xFFFE) == 0xFFFE);
    }
}
