package io.ktravel.plan.catalogue;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Destinations that belong together: at least two, of one currency and time zone. */
public record Region(String id, String nameEn, String nameKo, List<Destination> destinations) implements Area {
    static final String PREFIX = "region/";

    public Region {
        destinations = List.copyOf(destinations);
    }

    /** Nothing unless they are several that fit together. */
    static Stream<Region> of(List<Destination> destinations) {
        Destination first = destinations.get(0);
        boolean fit = destinations.size() > 1
                && destinations.stream()
                        .allMatch(other -> other.currency().equals(first.currency())
                                && other.timeZone().equals(first.timeZone()));
        return fit
                ? Stream.of(new Region(
                        PREFIX + Names.slug(first.regionEn()), first.regionEn(), first.regionKo(), destinations))
                : Stream.of();
    }

    @Override
    public ZoneId timeZone() {
        return destinations.get(0).timeZone();
    }

    @Override
    public String currency() {
        return destinations.get(0).currency();
    }

    @Override
    public Stream<Entry> entries() {
        return destinations.stream().flatMap(Destination::entries);
    }
}
