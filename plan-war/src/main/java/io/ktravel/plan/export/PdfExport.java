package io.ktravel.plan.export;

import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.PlaceRef;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A plan on paper: what it is about, then day by day. */
final class PdfExport {
    private static final float TITLE = 18;
    private static final float HEADING = 13;
    private static final float TEXT = 10;
    private static final float INDENT = 76;

    private final ExportedPlan plan;
    private final Labels labels;
    private final Paper paper;

    private PdfExport(ExportedPlan plan, Paper paper) {
        this.plan = plan;
        this.labels = new Labels(plan.locale());
        this.paper = paper;
    }

    static byte[] write(ExportedPlan plan) {
        try (Paper paper = new Paper(plan.title(), plan.locale())) {
            new PdfExport(plan, paper).print();
            return paper.finished();
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be read", e);
        }
    }

    private void print() throws IOException {
        paper.text(plan.title(), TITLE, 0);
        paper.space(6);
        about();
        if (plan.itinerary().days().isEmpty()) {
            paper.space(12);
            paper.text(labels.of("nothing"), TEXT, 0);
        }
        for (Day day : plan.itinerary().days()) {
            day(day);
        }
    }

    private void about() throws IOException {
        paper.text(labels.of("where", plan.location()), TEXT, 0);
        if (plan.startDate() != null) {
            String start = labels.of(plan.startDate());
            String end = plan.endDate() == null ? "" : " – " + labels.of(plan.endDate());
            paper.text(labels.of("when", start + end), TEXT, 0);
        }
        paper.text(labels.of("people", plan.groupSize()), TEXT, 0);
        if (plan.budget() != null) {
            paper.text(labels.of("budget", plan.budget().format(plan.locale())), TEXT, 0);
        }
        if (plan.details() != null) {
            paper.space(4);
            paper.text(plan.details(), TEXT, 0);
        }
    }

    private void day(Day day) throws IOException {
        paper.space(14);
        paper.heading(labels.of(day.date()), HEADING);
        for (Item item : day.items()) {
            item(item);
        }
    }

    private void item(Item item) throws IOException {
        paper.space(4);
        paper.beside(item.until() == null ? item.time().toString() : item.time() + "–" + item.until(), TEXT);
        paper.text(labels.of(item.kind()) + " · " + item.name(), TEXT, INDENT);
        PlaceRef place = item.place();
        if (place != null && !place.name().equals(item.name())) {
            paper.text(place.name(), TEXT, INDENT);
        }
        String remarks = labels.remarks(item);
        if (remarks != null) {
            paper.text(remarks, TEXT, INDENT);
        }
    }
}
