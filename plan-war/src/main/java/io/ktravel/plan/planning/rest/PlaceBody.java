package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.text.PlainText;
import io.ktravel.chassis.text.Texts;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.PlaceRef;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where an item is; {@code id} names a row of the catalogue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceBody(
        @Nullable @PlainText @Size(max = PlaceRef.MAX_ID) String id,

        @NotNull @PlainText @Size(max = Item.MAX_NAME) @Nullable
        String name,

        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon) {
    public PlaceBody {
        id = Texts.trimmed(id);
        name = Texts.trimmed(name);
    }

    PlaceRef place() {
        return new PlaceRef(id, name, lat, lon);
    }

    static @Nullable PlaceBody of(@Nullable PlaceRef place) {
        return place == null ? null : new PlaceBody(place.id(), place.name(), place.lat(), place.lon());
    }
}
