package io.ktravel.plan.destination.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Point;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue that an item of a plan may name in {@code place.id}.
 *
 * @param name in the caller's language
 * @param price approximate: one ticket, one meal, or one room for one night
 * @param visitMinutes how long a visit takes; places only
 * @param capacity people in one room; stays only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceView(
        String id,
        String name,
        String nameEn,
        String nameKo,
        double lat,
        double lon,
        Money price,
        @Nullable Integer visitMinutes,
        @Nullable Integer capacity,
        double rating,
        Set<String> tags) {
    static PlaceView of(Place place, Locale locale) {
        return of(
                place, place.point(), locale, place.price(), place.visitMinutes(), null, place.rating(), place.tags());
    }

    static PlaceView of(Restaurant restaurant, Locale locale) {
        return of(
                restaurant,
                restaurant.point(),
                locale,
                restaurant.price(),
                null,
                null,
                restaurant.rating(),
                restaurant.tags());
    }

    static PlaceView of(Stay stay, Locale locale) {
        return of(stay, stay.point(), locale, stay.price(), null, stay.capacity(), stay.rating(), stay.tags());
    }

    private static PlaceView of(
            Entry entry,
            Point point,
            Locale locale,
            Money price,
            @Nullable Integer visitMinutes,
            @Nullable Integer capacity,
            double rating,
            Set<String> tags) {
        return new PlaceView(
                entry.id(),
                entry.name(locale),
                entry.nameEn(),
                entry.nameKo(),
                point.lat(),
                point.lon(),
                price,
                visitMinutes,
                capacity,
                rating,
                new TreeSet<>(tags));
    }
}
