package io.ktravel.plan.export;

/** Long lines of iCalendar, broken after 75 octets of UTF-8 and never within a character (RFC 5545, 3.1). */
final class Folding {
    private static final int MAX_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else if (octets + octets(c) > MAX_OCTETS) {
                folded.append(BREAK);
                octets = 1 + octets(c);
            } else {
                octets += octets(c);
            }
            folded.appendCodePoint(c);
        }
        return folded.toString();
    }

    private static int octets(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
