package io.ktravel.plan.export;

import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of one document, of which the document gets the glyphs that it uses. It has Korean and Latin; what it has not
 * (emoji, right-to-left scripts) is shown as a box, so that a reader sees that something is there.
 */
final class Type {
    private static final String FONT = "NanumGothic-Regular.ttf";
    private static final int BOX = '□';
    private static final int UNITS = 1000;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Type(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** Reads the font anew: it keeps a position in its file, so no two documents may share it. */
    static Type in(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(Type.class.getResourceAsStream(FONT), FONT)) {
            TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new Type(PDType0Font.load(document, read, true), read.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with what the font has, in one line. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> glyphs.getGlyphId(c) == 0 ? BOX : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
    }

    /** Broken where the script allows it, and anywhere when a word is wider than the line. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            paragraph(shown(paragraph), width * UNITS / size, lines);
        }
        return lines;
    }

    private void paragraph(String text, float width, List<String> lines) throws IOException {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        float used = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            if (used + width(word.stripTrailing()) > width && !line.isEmpty()) {
                lines.add(cut(line));
                used = 0;
            }
            for (int c : word.codePoints().toArray()) {
                if (used + width(c) > width && !line.isEmpty() && c != ' ') {
                    lines.add(cut(line));
                    used = 0;
                }
                line.appendCodePoint(c);
                used += width(c);
            }
        }
        lines.add(cut(line));
    }

    private static String cut(StringBuilder line) {
        String cut = line.toString().stripTrailing();
        line.setLength(0);
        return cut;
    }

    private float width(String word) throws IOException {
        float width = 0;
        for (int c : word.codePoints().toArray()) {
            width += width(c);
        }
        return width;
    }

    /** In thousandths of the font's size. */
    private float width(int c) throws IOException {
        Float known = widths.get(c);
        if (known == null) {
            known = font.getStringWidth(Character.toString(c));
            widths.put(c, known);
        }
        return known;
    }
}
