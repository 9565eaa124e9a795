package io.ktravel.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest journey, by a depth-first walk through every order of towns and every division of nights. A branch is left
 * only when what it has cost so far, with the least that the rest can cost, is not below the best journey found: so the
 * result is the optimum, and nothing found is a proof that there is nothing.
 */
final class Search {
    private final Grounds grounds;
    private final Request request;
    private final Covering covering;
    private final List<Integer> towns = new ArrayList<>();
    private final List<Integer> nights = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<Integer> order;
    private final long leastTown;
    private Ways ways;
    private long best = Menu.NONE;
    private @Nullable Route route;

    private Search(Grounds grounds) {
        this.grounds = grounds;
        this.request = grounds.request;
        this.covering = new Covering(grounds);
        this.ways = grounds.ways(false);
        // Cheap towns first: a good journey found early leaves more branches alone.
        this.order = IntStream.range(0, grounds.towns.size())
                .filter(town -> least(town) < Menu.NONE)
                .boxed()
                .sorted(Comparator.comparingLong(this::least))
                .toList();
        this.leastTown = order.isEmpty() ? 0 : least(order.get(0));
    }

    /** Journeys without one's own car come first, and stay when one with it costs the same. */
    static @Nullable Journey cheapest(Grounds grounds) {
        Search search = new Search(grounds);
        search.walk();
        search.ways = grounds.ways(true);
        search.walk();
        return search.route == null ? null : Journey.of(grounds, search.route, search.best);
    }

    private void walk() {
        if (request.fullDays() >= 0 && covering.isServed(order)) {
            on(ways.origin(), 0, 0);
        }
    }

    private void on(int from, int day, long cost) {
        int missing = request.visits() - towns.size();
        if (missing == 0) {
            end(from, cost);
            return;
        }
        for (int town : order) {
            Leg leg = towns.contains(town) ? null : ways.leg(from, town, day);
            if (leg != null && cost + leg.cost(request.people()) + leastTown + rest(missing - 1) < best) {
                into(town, leg, day, cost + leg.cost(request.people()));
            }
        }
    }

    private void into(int town, Leg leg, int day, long cost) {
        int later = request.visits() - towns.size() - 1;
        int most = request.days() - 1 - day - later;
        for (int stay = later == 0 ? most : 1; stay <= most; stay++) {
            long there = grounds.town(town, stay);
            if (there < Menu.NONE && cost + there + rest(later) < best) {
                towns.add(town);
                nights.add(stay);
                legs.add(leg);
                on(town, day + stay, cost + there);
                towns.remove(towns.size() - 1);
                nights.remove(nights.size() - 1);
                legs.remove(legs.size() - 1);
            }
        }
    }

    private void end(int from, long cost) {
        Leg home = ways.leg(from, ways.origin(), request.days() - 1);
        if (home == null || !covering.isServed(towns) || cost + home.cost(request.people()) >= best) {
            return;
        }
        long without = cost + home.cost(request.people()) - covering.plain(towns, nights);
        long total = without + covering.price(towns, nights);
        if (total < best) {
            best = total;
            List<Leg> all = new ArrayList<>(legs);
            all.add(home);
            route = new Route(List.copyOf(towns), List.copyOf(nights), List.copyOf(all));
        }
    }

    /** The least that so many further towns and the way home can cost. */
    private long rest(int missing) {
        return missing * (ways.least() + leastTown) + ways.leastHome();
    }

    private long least(int town) {
        return IntStream.rangeClosed(1, request.days() - request.visits())
                .mapToLong(stay -> grounds.town(town, stay))
                .min()
                .orElse(Menu.NONE);
    }
}
