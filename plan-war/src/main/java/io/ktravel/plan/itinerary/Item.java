package io.ktravel.plan.itinerary;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ktravel.chassis.money.Money;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a day.
 *
 * @param time when it begins, local time of the destination
 * @param until when it ends, at or after {@code time}. An addition to the contract's item: without an end neither
 *     opening hours nor travel times can be checked. Absent where nobody said (checks on it are UNKNOWN), and on a
 *     STAY, which lasts until the next morning
 * @param cost for the whole group; absent means that nobody said, which is not the same as free
 */
public record Item(
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
        LocalTime time,

        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Nullable
        LocalTime until,

        ItemKind kind,
        String name,
        @Nullable PlaceRef place,
        @Nullable Money cost,
        @Nullable String note) {
    public static final int MAX_NAME = 200;
    public static final int MAX_NOTE = 1000;

    public Item(
            @Nullable LocalTime time,
            @Nullable LocalTime until,
            @Nullable ItemKind kind,
            @Nullable String name,
            @Nullable PlaceRef place,
            @Nullable Money cost,
            @Nullable String note) {
        this.time = Bounds.required("time", time);
        this.until = until;
        this.kind = Bounds.required("kind", kind);
        this.name = Bounds.text("name", name, MAX_NAME);
        this.place = place;
        this.cost = cost;
        this.note = Bounds.optionalText("note", note, MAX_NOTE);
        Bounds.require(until == null || !until.isBefore(time), "until is before time");
        Bounds.require(cost == null || cost.amount().signum() >= 0, "cost is negative");
    }
}
