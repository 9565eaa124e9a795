package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.money.NotNegative;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.text.PlainText;
import io.ktravel.chassis.text.Texts;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a day, in requests and answers alike. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemBody(
        @NotNull @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
        LocalTime time,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
        LocalTime until,

        @NotNull @Nullable ItemKind kind,

        @NotNull @PlainText @Size(max = Item.MAX_NAME) @Nullable
        String name,

        @Nullable @Valid PlaceBody place,
        @Nullable @NotNegative Money cost,

        @Nullable @PlainText(lines = true) @Size(max = Item.MAX_NOTE)
        String note) {
    public ItemBody {
        name = Texts.trimmed(name);
        note = Texts.trimmed(note);
    }

    /** @param field the item's path in the request */
    Item item(String field) {
        if (until != null && time != null && until.isBefore(time)) {
            throw RuleBroken.invalid(field + ".until", new Message(PlanProblem.BUNDLE, "until-before-time", List.of()));
        }
        return new Item(time, until, kind, name, place == null ? null : place.place(), cost, note);
    }

    static ItemBody of(Item item) {
        return new ItemBody(
                item.time(),
                item.until(),
                item.kind(),
                item.name(),
                PlaceBody.of(item.place()),
                item.cost(),
                item.note());
    }
}
