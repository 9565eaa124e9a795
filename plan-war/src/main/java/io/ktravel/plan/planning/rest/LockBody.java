package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.planning.Anew;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to stay of one day: some of its items, or without them all of it. */
public record LockBody(
        @NotNull @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate date,

        @Nullable
        @Size(min = 1, max = Day.MAX_ITEMS)
        @Schema(description = "positions of items within the day, from 0; left out, the whole day stays")
        List<@NotNull @Min(0) @Max(Day.MAX_ITEMS - 1) Integer> items) {
    Anew.DayLock lock() {
        return new Anew.DayLock(Objects.requireNonNull(date), items == null ? null : Set.copyOf(items));
    }
}
