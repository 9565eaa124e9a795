package io.ktravel.plan.destination.rest;

import io.ktravel.plan.catalogue.Destination;
import java.util.List;
import java.util.Locale;

/**
 * A destination as clients see it.
 *
 * @param name in the caller's language
 * @param currency of all prices, ISO 4217
 */
public record DestinationView(
        String id,
        String name,
        String nameEn,
        String nameKo,
        List<String> aliases,
        String timeZone,
        String currency,
        double lat,
        double lon,
        int places,
        int restaurants,
        int stays) {
    static DestinationView of(Destination destination, Locale locale) {
        return new DestinationView(
                destination.id(),
                destination.name(locale),
                destination.nameEn(),
                destination.nameKo(),
                destination.aliases(),
                destination.timeZone().getId(),
                destination.currency(),
                destination.centre().lat(),
                destination.centre().lon(),
                destination.places().size(),
                destination.restaurants().size(),
                destination.stays().size());
    }
}
