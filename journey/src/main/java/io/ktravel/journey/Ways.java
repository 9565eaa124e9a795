package io.ktravel.journey;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cheapest leg between any two places of a request on each day, for a journey with or without one's own car. */
final class Ways {
    private final Request request;
    private final Legs legs;
    private final int places;
    private final @Nullable Leg[] cheapest;
    private long least = Menu.NONE / 8;
    private long leastHome = Menu.NONE / 8;

    /** @param towns the origin has the number after theirs */
    Ways(Request request, Legs legs, List<Town> towns, boolean ownCar) {
        this.request = request;
        this.legs = legs;
        this.places = towns.size() + 1;
        this.cheapest = new @Nullable Leg[places * places * request.days()];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                // The origin is left on the first day alone and reached on the last alone.
                int first = to == origin() ? request.days() - 1 : from == origin() ? 0 : 1;
                int last = to == origin() ? first : from == origin() ? 0 : request.days() - 2;
                for (int day = first; from != to && day <= last; day++) {
                    add(from, to, day, cheapest(name(towns, from), name(towns, to), day, ownCar));
                }
            }
        }
    }

    @Nullable
    Leg leg(int from, int to, int day) {
        return cheapest[index(from, to, day)];
    }

    /** No leg but the last costs less. */
    long least() {
        return least;
    }

    /** No leg home costs less. */
    long leastHome() {
        return leastHome;
    }

    int origin() {
        return places - 1;
    }

    private void add(int from, int to, int day, @Nullable Leg leg) {
        cheapest[index(from, to, day)] = leg;
        if (leg != null && to == origin()) {
            leastHome = Math.min(leastHome, leg.cost(request.people()));
        } else if (leg != null) {
            least = Math.min(least, leg.cost(request.people()));
        }
    }

    private String name(List<Town> towns, int place) {
        return place == origin() ? request.origin() : towns.get(place).name();
    }

    private int index(int from, int to, int day) {
        return (from * places + to) * request.days() + day;
    }

    private @Nullable Leg cheapest(String from, String to, int day, boolean ownCar) {
        return legs.between(from, to, request.start().plusDays(day)).stream()
                .filter(leg -> (leg.mode() == Mode.OWN_CAR) == ownCar)
                .filter(leg -> !request.unwanted().contains(leg.mode()))
                .min(Comparator.<Leg>comparingLong(leg -> leg.cost(request.people()))
                        .thenComparing(Leg::mode)
                        .thenComparing(Leg::service))
                .orElse(null);
    }
}
