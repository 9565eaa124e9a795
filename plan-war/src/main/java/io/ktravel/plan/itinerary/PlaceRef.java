package io.ktravel.plan.itinerary;

import org.jspecify.annotations.Nullable;

/**
 * Where an item is.
 *
 * @param id the row of the catalogue ({@code busan/haeundae-beach}); for TRANSPORT the mode ({@code
 *     busan/transport/taxi}), while name and coordinates are those of the arrival
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record PlaceRef(
        @Nullable String id,
        String name,
        @Nullable Double lat,
        @Nullable Double lon) {
    public static final int MAX_ID = 120;

    public PlaceRef(@Nullable String id, @Nullable String name, @Nullable Double lat, @Nullable Double lon) {
        this.id = Bounds.optionalText("place.id", id, MAX_ID);
        this.name = Bounds.text("place.name", name, Item.MAX_NAME);
        this.lat = degrees("place.lat", lat, 90);
        this.lon = degrees("place.lon", lon, 180);
    }

    private static @Nullable Double degrees(String field, @Nullable Double value, int max) {
        Bounds.require(value == null || Math.abs(value) <= max, field + " is not within ±" + max);
        return value;
    }
}
