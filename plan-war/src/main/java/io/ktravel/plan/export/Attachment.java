package io.ktravel.plan.export;

import java.nio.charset.StandardCharsets;

/** The header Content-Disposition of a file that is named after its plan (RFC 6266, RFC 8187). */
public final class Attachment {
    private static final int MAX_NAME = 80;
    private static final String ALSO_SAFE = "!#$&+-.^_`|~";

    private Attachment() {}

    /** Old clients save {@code plan.ics}, all others the title, without what a file system or a shell would act on. */
    public static String named(String title, String extension) {
        String file = safe(title) + "." + extension;
        return "attachment; filename=\"plan." + extension + "\"; filename*=UTF-8''" + percentEncoded(file);
    }

    private static String safe(String title) {
        StringBuilder name = new StringBuilder();
        title.codePoints().limit(MAX_NAME).map(c -> isSafe(c) ? c : '_').forEach(name::appendCodePoint);
        // A name that begins with a dot is hidden, and one of dots alone is a folder.
        String safe = name.toString().strip().replaceFirst("^\\.+", "_");
        return safe.isEmpty() ? "plan" : safe;
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "/\\:*?\"<>|%;'`$".indexOf(c) < 0;
        };
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || ALSO_SAFE.indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
