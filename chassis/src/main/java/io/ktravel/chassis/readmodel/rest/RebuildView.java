package io.ktravel.chassis.readmodel.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.readmodel.Rebuild;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the building of a read model stands; nothing but its name when it was never asked for.
 *
 * @param events how many were read
 * @param seenAt the last sign of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
        String readModel,
        Rebuild.@Nullable State state,
        @Nullable Long events,
        @Nullable Instant startedAt,
        @Nullable Instant seenAt,
        @Nullable String failure) {
    static RebuildView never(String readModel) {
        return new RebuildView(readModel, null, null, null, null, null);
    }

    static RebuildView of(Rebuild rebuild) {
        return new RebuildView(
                rebuild.readModel(),
                rebuild.state(),
                rebuild.events(),
                rebuild.startedAt(),
                rebuild.seenAt(),
                rebuild.failure());
    }
}
