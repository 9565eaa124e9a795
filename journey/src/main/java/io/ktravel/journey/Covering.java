package io.ktravel.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Divides the asked cuisines, and the meals that a plan still lacks, among the towns of a route, at the lowest price. */
final class Covering {
    private final Grounds grounds;
    private final int all;
    private final int[] served;

    Covering(Grounds grounds) {
        this.grounds = grounds;
        this.all = (1 << grounds.request.cuisines().size()) - 1;
        this.served = IntStream.range(0, grounds.towns.size())
                .map(town -> grounds.menu(town).served())
                .toArray();
    }

    /** Whether every asked cuisine is served in one of the towns. */
    boolean isServed(List<Integer> towns) {
        int some = 0;
        for (int town : towns) {
            some |= served[town];
        }
        return some == all;
    }

    /** The meals of the full days, whatever the cuisine. */
    long plain(List<Integer> towns, List<Integer> nights) {
        long price = 0;
        for (int i = 0; i < towns.size(); i++) {
            price += grounds.meals(towns.get(i), full(nights.get(i)), 0);
        }
        return price;
    }

    long price(List<Integer> towns, List<Integer> nights) {
        return stages(towns, nights).get(towns.size())[Filling.mealsLacking(grounds, towns, nights)][all];
    }

    /** The meals of each town in a cheapest choice. */
    List<List<Eatery>> choose(List<Integer> towns, List<Integer> nights) {
        List<long[][]> stages = stages(towns, nights);
        List<List<Eatery>> chosen = new ArrayList<>();
        int extra = Filling.mealsLacking(grounds, towns, nights);
        int set = all;
        for (int i = towns.size(); i > 0; i--) {
            int[] step = step(stages.get(i - 1), towns.get(i - 1), nights.get(i - 1), extra, set, stages.get(i));
            chosen.add(0, grounds.menu(towns.get(i - 1)).choose(full(nights.get(i - 1)) + step[0], step[1]));
            extra -= step[0];
            set &= ~step[1];
        }
        return chosen;
    }

    /** After each town: the lowest price by extra meals and covered cuisines. */
    private List<long[][]> stages(List<Integer> towns, List<Integer> nights) {
        int lacking = Filling.mealsLacking(grounds, towns, nights);
        List<long[][]> stages = new ArrayList<>();
        long[][] start = empty(lacking);
        start[0][0] = 0;
        stages.add(start);
        for (int i = 0; i < towns.size(); i++) {
            stages.add(next(stages.get(i), towns.get(i), nights.get(i)));
        }
        return stages;
    }

    private long[][] next(long[][] before, int town, int nights) {
        long[][] after = empty(before.length - 1);
        for (int extra = 0; extra < after.length; extra++) {
            for (int set = 0; set <= all; set++) {
                for (int here = 0; here <= extra; here++) {
                    // Every subset of the set is covered here, the rest before.
                    for (int cuisines = set; cuisines >= 0; cuisines = cuisines == 0 ? -1 : (cuisines - 1) & set) {
                        long price = before[extra - here][set & ~cuisines]
                                + grounds.meals(town, full(nights) + here, cuisines);
                        after[extra][set] = Math.min(after[extra][set], price);
                    }
                }
            }
        }
        return after;
    }

    /** The extra meals and the cuisines of the last town that lead to its lowest price. */
    private int[] step(long[][] before, int town, int nights, int extra, int set, long[][] after) {
        for (int here = 0; here <= extra; here++) {
            for (int cuisines = set; cuisines >= 0; cuisines = cuisines == 0 ? -1 : (cuisines - 1) & set) {
                long price = before[extra - here][set & ~cuisines] + grounds.meals(town, full(nights) + here, cuisines);
                if (price == after[extra][set]) {
                    return new int[] {here, cuisines};
                }
            }
        }
        throw new IllegalStateException("a price without a choice");
    }

    private long[][] empty(int lacking) {
        long[][] prices = new long[lacking + 1][all + 1];
        for (long[] row : prices) {
            Arrays.fill(row, Menu.NONE);
        }
        return prices;
    }

    private static int full(int nights) {
        return Grounds.MEALS * (nights - 1);
    }
}
