package io.ktravel.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** @param cost for the whole group, in the currency's smallest unit */
public record Journey(List<Day> days, long cost) implements Answer {
    public Journey {
        days = List.copyOf(days);
    }

    static Journey of(Grounds grounds, Route route, long cost) {
        return new Journey(new Filling(grounds.request, sojourns(grounds, route), route.legs()).days(), cost);
    }

    private static List<Sojourn> sojourns(Grounds grounds, Route route) {
        List<List<Eatery>> meals = new Covering(grounds).choose(route.towns(), route.nights());
        List<Sojourn> sojourns = new ArrayList<>();
        int arrival = 0;
        for (int i = 0; i < route.towns().size(); i++) {
            int town = route.towns().get(i);
            int nights = route.nights().get(i);
            Lodging lodging = Objects.requireNonNull(grounds.lodging(town, nights));
            sojourns.add(new Sojourn(grounds.towns.get(town), arrival, nights, lodging, meals.get(i)));
            arrival += nights;
        }
        return sojourns;
    }
}
