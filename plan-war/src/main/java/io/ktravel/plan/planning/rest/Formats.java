package io.ktravel.plan.planning.rest;

import io.ktravel.plan.export.ExportFormat;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader of a plan asks for by {@code Accept}. */
final class Formats {
    private static final List<Variant> OFFERED = Stream.concat(
                    Stream.of(MediaType.APPLICATION_JSON),
                    Arrays.stream(ExportFormat.values()).map(ExportFormat::mediaType))
            .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
            .toList();

    private Formats() {}

    /**
     * Empty for JSON, which is also for readers that do not mind.
     *
     * @throws NotAcceptableException 406
     */
    static Optional<ExportFormat> wanted(Request request) {
        Variant best = request.selectVariant(OFFERED);
        if (best == null) {
            throw new NotAcceptableException();
        }
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.mediaType().equals(best.getMediaType().toString()))
                .findFirst();
    }
}
