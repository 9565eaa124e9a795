package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One day's programme, in requests and answers alike. */
public record DayBody(
        @NotNull @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate date,

        @Nullable @Size(max = Day.MAX_ITEMS) List<@NotNull @Valid ItemBody> items) {
    /** @param field the day's path in the request */
    Day day(String field) {
        List<ItemBody> requested = items == null ? List.of() : items;
        List<Item> read = IntStream.range(0, requested.size())
                .mapToObj(i -> requested.get(i).item(field + ".items[" + i + "]"))
                .toList();
        return new Day(date, read);
    }

    static DayBody of(Day day) {
        return new DayBody(day.date(), day.items().stream().map(ItemBody::of).toList());
    }
}
