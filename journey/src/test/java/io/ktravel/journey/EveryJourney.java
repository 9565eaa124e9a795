package io.ktravel.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries every journey there is, without any thought: what the planner's answers are compared with. */
final class EveryJourney {
    private static final long NONE = Long.MAX_VALUE;

    private final Request request;
    private final Legs legs;
    private long least = NONE;

    private EveryJourney(Request request, Legs legs) {
        this.request = request;
        this.legs = legs;
    }

    static @Nullable Long cheapest(Request request, Legs legs) {
        EveryJourney every = new EveryJourney(request, legs);
        every.travel("O", 0, 0, new ArrayList<>(), new ArrayList<>(), null);
        return every.least == NONE ? null : every.least;
    }

    private void travel(
            String from, int day, long cost, List<Town> towns, List<Integer> nights, @Nullable Boolean own) {
        for (Town town : request.towns()) {
            if (!towns.contains(town) && towns.size() < request.visits()) {
                for (Leg leg : legs.between(from, town.name(), request.start().plusDays(day))) {
                    if (fits(leg, own)) {
                        stay(town, day, cost + leg.cost(request.people()), towns, nights, leg.mode() == Mode.OWN_CAR);
                    }
                }
            }
        }
        if (towns.size() == request.visits() && day == request.days() - 1) {
            for (Leg leg : legs.between(from, "O", request.start().plusDays(day))) {
                if (fits(leg, own)) {
                    meals(towns, nights, cost + leg.cost(request.people()));
                }
            }
        }
    }

    private void stay(Town town, int day, long cost, List<Town> towns, List<Integer> nights, boolean own) {
        for (int stay = 1; day + stay < request.days() && town.sights().size() >= stay - 1; stay++) {
            for (Lodging lodging : town.lodgings()) {
                if (request.suits(lodging) && lodging.minNights() <= stay) {
                    List<Town> further = new ArrayList<>(towns);
                    further.add(town);
                    List<Integer> longer = new ArrayList<>(nights);
                    longer.add(stay);
                    long there = cost + lodging.cost(request.people()) * stay;
                    travel(town.name(), day + stay, there, further, longer, own);
                }
            }
        }
    }

    private void meals(List<Town> towns, List<Integer> nights, long cost) {
        eat(towns, nights, 0, cost, Set.of(), 0);
    }

    /** Every subset of the eateries of each town. */
    private void eat(List<Town> towns, List<Integer> nights, int i, long cost, Set<String> eaten, int meals) {
        if (i == towns.size()) {
            if (eaten.containsAll(request.cuisines()) && filled(towns, nights, meals)) {
                least = Math.min(least, cost);
            }
            return;
        }
        List<Eatery> eateries = towns.get(i).eateries();
        for (int bits = 0; bits < 1 << eateries.size(); bits++) {
            if (Integer.bitCount(bits) >= 3 * (nights.get(i) - 1)) {
                Set<String> all = new HashSet<>(eaten);
                long price = 0;
                for (int e = 0; e < eateries.size(); e++) {
                    if ((bits & 1 << e) != 0) {
                        all.addAll(eateries.get(e).cuisines());
                        price += eateries.get(e).price() * request.people();
                    }
                }
                eat(towns, nights, i + 1, cost + price, all, meals + Integer.bitCount(bits));
            }
        }
    }

    /** Half of six fields a day, where each day of travel may show a sight of a town that it touches. */
    private boolean filled(List<Town> towns, List<Integer> nights, int meals) {
        int full = nights.stream().mapToInt(stay -> stay - 1).sum();
        int fields = towns.size() + 1 + request.days() - 1 + full + meals + sights(towns, nights);
        return fields * 2 >= 6 * request.days();
    }

    private int sights(List<Town> towns, List<Integer> nights) {
        int[] spare = IntStream.range(0, towns.size())
                .map(i -> towns.get(i).sights().size() - (nights.get(i) - 1))
                .toArray();
        return most(spare, 0);
    }

    private int most(int[] spare, int day) {
        if (day > spare.length) {
            return 0;
        }
        int best = most(spare, day + 1);
        for (int town = day - 1; town <= day; town++) {
            if (town >= 0 && town < spare.length && spare[town] > 0) {
                spare[town]--;
                best = Math.max(best, 1 + most(spare, day + 1));
                spare[town]++;
            }
        }
        return best;
    }

    private boolean fits(Leg leg, @Nullable Boolean own) {
        return !request.unwanted().contains(leg.mode()) && (own == null || own == (leg.mode() == Mode.OWN_CAR));
    }
}
