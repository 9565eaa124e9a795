package io.ktravel.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The cheapest meals of one town: so many of them, at as many eateries, that cover a set of cuisines. Exact, by dynamic
 * programming over eateries, number of meals and covered cuisines.
 */
final class Menu {
    static final long NONE = Long.MAX_VALUE / 8;

    private final List<Eatery> eateries;
    private final int[] covers;
    private final int most;
    private final int sets;
    /** By number of meals and covered cuisines, at least: the price a head. */
    private final long[][] least;

    /** @param meals the largest number that will be asked for */
    Menu(Town town, List<String> cuisines, int meals) {
        eateries = town.eateries().stream()
                .sorted(Comparator.comparingLong(Eatery::price)
                        .thenComparing(Eatery::rating, Comparator.reverseOrder())
                        .thenComparing(Eatery::name))
                .toList();
        covers = eateries.stream().mapToInt(eatery -> covers(eatery, cuisines)).toArray();
        most = Math.min(meals + cuisines.size(), eateries.size());
        sets = 1 << cuisines.size();
        least = atLeast(exact(eateries.size()));
    }

    /** The cuisines that are served in the town at all. */
    int served() {
        return Arrays.stream(covers).reduce(0, (some, others) -> some | others);
    }

    /** The price a head; {@link #NONE} when there is no such choice. */
    long price(int meals, int cuisines) {
        return meals > most ? NONE : least[meals][cuisines];
    }

    /** A choice of that price, the cheapest first. */
    List<Eatery> choose(int meals, int cuisines) {
        long price = price(meals, cuisines);
        long[][] exact = exact(eateries.size());
        for (int count = meals; count <= most; count++) {
            for (int set = 0; set < sets; set++) {
                if ((set & cuisines) == cuisines && exact[count][set] == price) {
                    return trace(count, set);
                }
            }
        }
        throw new IllegalStateException("no choice of " + meals + " meals");
    }

    private List<Eatery> trace(int count, int set) {
        List<long[][]> stages = new ArrayList<>();
        for (int until = 0; until <= eateries.size(); until++) {
            stages.add(exact(until));
        }
        List<Eatery> chosen = new ArrayList<>();
        int meals = count;
        int covered = set;
        for (int i = eateries.size(); i > 0; i--) {
            long price = stages.get(i)[meals][covered];
            if (stages.get(i - 1)[meals][covered] != price) {
                covered = before(stages.get(i - 1)[--meals], i - 1, covered, price);
                chosen.add(0, eateries.get(i - 1));
            }
        }
        return chosen;
    }

    private int before(long[] prices, int eatery, int covered, long price) {
        for (int set = 0; set < sets; set++) {
            if ((set | covers[eatery]) == covered
                    && prices[set] + eateries.get(eatery).price() == price) {
                return set;
            }
        }
        throw new IllegalStateException("a price without a choice");
    }

    /** With the first {@code until} eateries: by exact number of meals and exactly covered cuisines. */
    private long[][] exact(int until) {
        long[][] prices = new long[most + 1][sets];
        for (long[] row : prices) {
            Arrays.fill(row, NONE);
        }
        prices[0][0] = 0;
        for (int i = 0; i < until; i++) {
            for (int count = Math.min(i, most - 1); count >= 0; count--) {
                for (int set = 0; set < sets; set++) {
                    long price = prices[count][set] + eateries.get(i).price();
                    int with = set | covers[i];
                    prices[count + 1][with] = Math.min(prices[count + 1][with], price);
                }
            }
        }
        return prices;
    }

    private long[][] atLeast(long[][] exact) {
        long[][] prices = new long[most + 1][sets];
        for (int count = most; count >= 0; count--) {
            for (int set = 0; set < sets; set++) {
                prices[count][set] = count == most ? NONE : prices[count + 1][set];
                for (int more = 0; more < sets; more++) {
                    if ((more & set) == set) {
                        prices[count][set] = Math.min(prices[count][set], exact[count][more]);
                    }
                }
            }
        }
        return prices;
    }

    private static int covers(Eatery eatery, List<String> cuisines) {
        int set = 0;
        for (int i = 0; i < cuisines.size(); i++) {
            set |= eatery.cuisines().contains(cuisines.get(i)) ? 1 << i : 0;
        }
        return set;
    }
}
