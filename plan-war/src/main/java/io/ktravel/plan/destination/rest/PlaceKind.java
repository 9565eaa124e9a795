package io.ktravel.plan.destination.rest;

import io.ktravel.plan.catalogue.Destination;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The kinds of rows that a client may ask for, by their name in the address. */
enum PlaceKind {
    PLACE((destination, locale) -> destination.places().stream()
            .map(place -> PlaceView.of(place, locale))
            .toList()),
    RESTAURANT((destination, locale) -> destination.restaurants().stream()
            .map(restaurant -> PlaceView.of(restaurant, locale))
            .toList()),
    STAY((destination, locale) ->
            destination.stays().stream().map(stay -> PlaceView.of(stay, locale)).toList());

    private static final Map<String, PlaceKind> BY_NAME =
            Map.of("place", PLACE, "restaurant", RESTAURANT, "stay", STAY);

    private final BiFunction<Destination, Locale, List<PlaceView>> rows;

    PlaceKind(BiFunction<Destination, Locale, List<PlaceView>> rows) {
        this.rows = rows;
    }

    static Optional<PlaceKind> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    List<PlaceView> of(Destination destination, Locale locale) {
        return rows.apply(destination, locale);
    }
}
