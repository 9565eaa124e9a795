package io.ktravel.plan.export;

import java.util.function.Function;

/** The files that a plan can be exported as, beside its JSON. */
public enum ExportFormat {
    CALENDAR("text/calendar", "ics", CalendarExport::write),
    GPX("application/gpx+xml", "gpx", GpxExport::write),
    GEO_JSON("application/geo+json", "geojson", GeoJsonExport::write),
    PDF("application/pdf", "pdf", PdfExport::write);

    private final String mediaType;
    private final String extension;
    private final Function<ExportedPlan, byte[]> writer;

    ExportFormat(String mediaType, String extension, Function<ExportedPlan, byte[]> writer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /** The whole file; text is UTF-8. */
    public byte[] write(ExportedPlan plan) {
        return writer.apply(plan);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without a dot. */
    public String extension() {
        return extension;
    }
}
