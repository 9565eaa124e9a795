package io.ktravel.plan.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where attempts at one trip have been. Whoever comes to the same place later and for more finds nothing better. */
final class Seen {
    private final Map<Place, List<Visit>> visits = new HashMap<>();

    /**
     * What decides about everything that can still happen, but for time and money.
     *
     * @param stay where the nights are spent
     * @param meals still to be had on that day
     * @param hungry whether the next of them is within reach, and so has to be had
     * @param ahead locked things of the day that are still ahead
     */
    record Place(
            int stay,
            int day,
            int here,
            int meals,
            boolean hungry,
            int activities,
            int ahead,
            boolean lodged,
            BitSet used) {}

    private record Visit(int time, long cost) {
        boolean beats(int later, long more) {
            return time <= later && cost <= more;
        }
    }

    /** Notes it unless it is. */
    boolean isBeaten(Place place, int time, long cost) {
        List<Visit> known = visits.computeIfAbsent(place, any -> new ArrayList<>(2));
        if (known.stream().anyMatch(visit -> visit.beats(time, cost))) {
            return true;
        }
        known.add(new Visit(time, cost));
        return false;
    }
}
