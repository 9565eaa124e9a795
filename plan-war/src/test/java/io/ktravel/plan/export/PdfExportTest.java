package io.ktravel.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfExportTest {
    @Test
    void a_plan_is_printed_day_by_day_in_the_readers_language() throws IOException {
        String text = text(Exports.of("부산 여행", Exports.note("도착"), Exports.beach("해운대 해수욕장")));

        assertThat(text)
                .contains("부산 여행", "여행지: Busan", "인원: 3명", "₩900,000")
                .contains("2027년 5월 1일 토요일", "10:00–11:30", "활동 · 해운대 해수욕장", "메모 · 도착")
                .containsPattern("(?s)09:00.*10:00")
                .contains("1 / 1");
    }

    @Test
    void the_font_travels_along_with_the_glyphs_that_are_used() throws IOException {
        byte[] pdf = ExportFormat.PDF.write(Exports.of("부산", Exports.beach("해운대")));

        assertThat(pdf.length).isLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fonts = document.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                assertThat(fonts.getFont(name).getName()).contains("+NanumGothic");
            }
        }
    }

    @Test
    void what_the_font_has_not_is_seen_to_be_there() throws IOException {
        String text = text(Exports.of("🏖 שלום 바다 e\u0301", Exports.beach(Exports.NASTY)));

        assertThat(text).contains("□ □□□□ 바다").contains("end");
    }

    @Test
    void a_long_plan_goes_on_over_the_pages_and_loses_nothing() throws IOException {
        String note = String.join("", Collections.nCopies(90, "가나다라마바사아자차 "));
        Item item = new Item(LocalTime.NOON, null, ItemKind.NOTE, "N".repeat(200), null, null, note.strip());
        List<Day> days = IntStream.range(0, 30)
                .mapToObj(i -> new Day(Exports.DAY.plusDays(i), List.of(item, item, item)))
                .toList();

        byte[] pdf =
                ExportFormat.PDF.write(Exports.of("긴 여행", ZoneId.of("Asia/Seoul"), Exports.DAY, new Itinerary(days)));

        assertThat(pdf.length).isLessThan(2_000_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("(?m)^\\d+ / \\d+$|\\s", "");
            assertThat(document.getNumberOfPages()).isBetween(10, 60);
            assertThat(text.split("가나다라마바사아자차", -1)).hasSize(30 * 3 * 90 + 1);
            assertThat(text.replaceAll("[^N]", "")).hasSize(30 * 3 * 200);
        }
    }

    @Test
    void nothing_stands_beyond_the_margin() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(ExportFormat.PDF.write(Exports.of("가".repeat(100), Exports.beach("W".repeat(200)))))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition glyph) {
                    assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan(595 - 50);
                }
            }.getText(document);
        }
    }

    @Test
    void a_plan_without_anything_is_a_page() throws IOException {
        assertThat(text(Exports.empty(null))).contains("아직 일정이 없습니다.");
    }

    private static String text(ExportedPlan plan) throws IOException {
        try (PDDocument document = Loader.loadPDF(ExportFormat.PDF.write(plan))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
