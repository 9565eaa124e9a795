package io.ktravel.plan.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Sheets of A4 that are filled from top to bottom; lengths are in points, 1/72 inch. */
final class Paper implements Closeable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.45f;
    private static final float FOOTER = 8;

    private final PDDocument document = new PDDocument();
    private final Type type;
    private @Nullable PDPageContentStream sheet;
    private float y;

    Paper(String title, Locale locale) throws IOException {
        this.type = Type.in(document);
        document.getDocumentInformation().setTitle(Characters.clean(title));
        document.getDocumentInformation().setCreator("Kt-ravel");
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
    }

    /** Whole lines below each other, on as many sheets as they need. */
    void text(String text, float size, float indent) throws IOException {
        for (String line : type.lines(text, size, WIDTH - indent)) {
            PDPageContentStream on = sheet(size * LEADING);
            y -= size * LEADING;
            show(on, line, size, MARGIN + indent, y);
        }
    }

    /** One that does not stand at a sheet's end, away from what it heads. */
    void heading(String text, float size) throws IOException {
        sheet(size * LEADING * 4);
        text(text, size, 0);
    }

    /** At the left of the next line of text, on the same sheet as it. */
    void beside(String text, float size) throws IOException {
        PDPageContentStream on = sheet(size * LEADING);
        show(on, type.shown(text), size, MARGIN, y - size * LEADING);
    }

    void space(float height) {
        y -= height;
    }

    byte[] finished() throws IOException {
        end();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream on =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                show(on, (i + 1) + " / " + pages, FOOTER, MARGIN, MARGIN / 2);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private PDPageContentStream sheet(float height) throws IOException {
        if (sheet == null || y - height < MARGIN) {
            end();
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            sheet = new PDPageContentStream(document, page);
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
        return sheet;
    }

    private void show(PDPageContentStream on, String line, float size, float x, float at) throws IOException {
        on.beginText();
        on.setFont(type.font(), size);
        on.newLineAtOffset(x, at);
        on.showText(line);
        on.endText();
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        end();
        document.close();
    }
}
