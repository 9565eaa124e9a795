package io.ktravel.plan.planning;

import io.ktravel.plan.itinerary.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a plan came from.
 *
 * @param sources ids of the plans that it was made from
 * @param reasons why it is what it is, worded when it is shown
 */
public record Origin(OriginKind kind, List<String> sources, List<Evidence> reasons) {
    public static final int MAX_SOURCES = 100;

    public Origin {
        sources = List.copyOf(sources);
        reasons = List.copyOf(reasons);
    }

    /** The source first, and behind it the line that it comes from. */
    static Origin copyOf(String sourceId, Origin source) {
        Stream<String> line = source.kind() == OriginKind.COPY ? source.sources().stream() : Stream.of();
        return new Origin(
                OriginKind.COPY,
                Stream.concat(Stream.of(sourceId), line)
                        .distinct()
                        .limit(MAX_SOURCES)
                        .toList(),
                List.of());
    }

    static Origin manual() {
        return new Origin(OriginKind.MANUAL, List.of(), List.of());
    }
}
