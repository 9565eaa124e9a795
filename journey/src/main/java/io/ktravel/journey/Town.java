package io.ktravel.journey;

import java.util.List;

/** @param sights names of what there is to see; each can be seen once */
public record Town(String name, String region, List<Lodging> lodgings, List<Eatery> eateries, List<String> sights) {
    public Town {
        lodgings = List.copyOf(lodgings);
        eateries = List.copyOf(eateries);
        sights = List.copyOf(sights);
    }
}
