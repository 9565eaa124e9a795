package io.ktravel.plan.itinerary;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One day's programme; the items need not be in order, the checks tell when they are not. */
public record Day(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date, List<Item> items) {
    public static final int MAX_ITEMS = 40;

    public Day(@Nullable LocalDate date, @Nullable List<Item> items) {
        this.date = Bounds.required("date", date);
        this.items = Bounds.list("items", items, MAX_ITEMS);
    }
}
