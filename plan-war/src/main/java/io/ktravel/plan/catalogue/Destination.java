package io.ktravel.plan.catalogue;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A city or region with everything that the catalogue knows about it.
 *
 * @param centre where a trip begins and ends
 * @param currency of all prices, ISO 4217
 */
public record Destination(
        String id,
        String nameEn,
        String nameKo,
        List<String> aliases,
        String regionEn,
        String regionKo,
        ZoneId timeZone,
        String currency,
        Point centre,
        List<Place> places,
        List<Restaurant> restaurants,
        List<Stay> stays,
        List<Transport> transports,
        List<Leg> legs)
        implements Area {
    @Override
    public List<Destination> destinations() {
        return List.of(this);
    }

    @Override
    public Stream<Entry> entries() {
        return Stream.of(places, restaurants, stays, transports, legs).flatMap(Collection::stream);
    }
}
