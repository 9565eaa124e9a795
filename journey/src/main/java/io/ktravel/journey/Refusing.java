package io.ktravel.journey;

import io.ktravel.journey.Refusal.Relaxation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out why there is no journey, by asking for every subset of the wishes: 32 at the most, 16 searches. */
final class Refusing {
    private final Request request;
    private final Stock stock;
    private final Set<Wish> asked;
    private final Map<Set<Wish>, Optional<Journey>> known = new HashMap<>();

    Refusing(Request request, Stock stock) {
        this.request = request;
        this.stock = stock;
        this.asked = Wish.of(request);
    }

    Refusal refusal() {
        return possible(EnumSet.noneOf(Wish.class)) ? new Refusal(conflicts(), relaxations()) : nowhere();
    }

    /** A set that any one wish less would free; of several one that frees the whole request, then the smallest. */
    private List<Wish> conflicts() {
        return subsets()
                .filter(wishes -> !possible(wishes))
                .filter(wishes -> wishes.stream().allMatch(wish -> possible(without(wishes, wish))))
                .min(Comparator.<Set<Wish>>comparingInt(wishes -> frees(wishes) ? 0 : 1)
                        .thenComparingInt(Set::size))
                .map(List::copyOf)
                .orElseThrow();
    }

    private boolean frees(Set<Wish> wishes) {
        return wishes.stream().allMatch(wish -> possible(without(asked, wish)));
    }

    private List<Relaxation> relaxations() {
        List<Set<Wish>> ways = subsets()
                .filter(given -> possible(without(asked, given)))
                .filter(given -> given.stream().noneMatch(wish -> possible(without(asked, without(given, wish)))))
                .toList();
        return ways.stream()
                .map(given -> new Relaxation(
                        given, null, cheapest(without(asked, given)).orElseThrow()))
                .sorted(Comparator.<Relaxation>comparingInt(way -> way.givenUp().size())
                        .thenComparing(way -> !way.givenUp().contains(Wish.BUDGET))
                        .thenComparingLong(way -> way.journey().cost()))
                .toList();
    }

    /** Not even without the wishes: fewer towns, or another destination. */
    private Refusal nowhere() {
        for (int fewer = request.visits() - 1; fewer > 0; fewer--) {
            Journey journey = Search.cheapest(new Grounds(request.visiting(fewer), stock));
            if (journey != null && (request.budget() == null || journey.cost() <= request.budget())) {
                return new Refusal(
                        List.of(Wish.VISITS, Wish.DESTINATION),
                        List.of(new Relaxation(Set.of(Wish.VISITS), fewer, journey)));
            }
        }
        return new Refusal(List.of(Wish.DESTINATION), List.of());
    }

    private boolean possible(Set<Wish> wishes) {
        Long budget = wishes.contains(Wish.BUDGET) ? request.budget() : null;
        return cheapest(wishes)
                .filter(journey -> budget == null || journey.cost() <= budget)
                .isPresent();
    }

    private Optional<Journey> cheapest(Set<Wish> wishes) {
        Set<Wish> free = without(wishes, Wish.BUDGET);
        Optional<Journey> journey = known.get(free);
        if (journey == null) {
            journey = Optional.ofNullable(Search.cheapest(new Grounds(request.asking(free), stock)));
            known.put(free, journey);
        }
        return journey;
    }

    private Stream<Set<Wish>> subsets() {
        List<Wish> all = new ArrayList<>(asked);
        return IntStream.range(1, 1 << all.size()).mapToObj(bits -> {
            Set<Wish> subset = EnumSet.noneOf(Wish.class);
            IntStream.range(0, all.size()).filter(i -> (bits & 1 << i) != 0).forEach(i -> subset.add(all.get(i)));
            return subset;
        });
    }

    private static Set<Wish> without(Set<Wish> wishes, Wish wish) {
        return without(wishes, EnumSet.of(wish));
    }

    private static Set<Wish> without(Set<Wish> wishes, Set<Wish> others) {
        Set<Wish> rest = EnumSet.noneOf(Wish.class);
        rest.addAll(wishes);
        rest.removeAll(others);
        return rest;
    }
}
