package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Point;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of a plan together with what the catalogue knows about it.
 *
 * @param entry the row that it names, if there is one
 * @param from where the traveller was before, if known
 * @param at where the item is; for TRANSPORT where it arrives
 */
record Visit(
        LocalDate date,
        Item item,
        @Nullable Entry entry,
        @Nullable Point from,
        @Nullable Point at) {
    boolean is(ItemKind kind) {
        return item.kind() == kind;
    }

    /** The way from the item before in units of 100 m; −1 when an end of it is not known. */
    int road() {
        return from == null || at == null ? -1 : from.roadTo(at);
    }

    /** −1 when the item has no end. */
    int minutes() {
        return item.until() == null
                ? -1
                : (item.until().toSecondOfDay() - item.time().toSecondOfDay()) / 60;
    }
}
