package io.ktravel.bench.solvers;

import io.ktravel.journey.Eatery;
import io.ktravel.journey.Town;
import java.util.Arrays;
import java.util.List;

/** The least that meals at different eateries of a town cost a head, by their number and the cuisines that they cover. */
final class Meals {
    static final int A_DAY = 3;

    private final long[][] least;

    /** @param meals the largest number that will be asked for */
    Meals(Town town, List<String> cuisines, int meals) {
        int sets = 1 << cuisines.size();
        least = new long[Math.min(meals + cuisines.size(), town.eateries().size()) + 1][sets];
        for (long[] row : least) {
            Arrays.fill(row, Problem.NONE);
        }
        least[0][0] = 0;
        town.eateries().forEach(eatery -> add(eatery, covers(eatery, cuisines)));
        for (int count = least.length - 1; count >= 0; count--) {
            for (int set = sets - 1; set >= 0; set--) {
                least[count][set] = atLeast(count, set);
            }
        }
    }

    /** {@link Problem#NONE} when there are no such meals. */
    long price(int meals, int cuisines) {
        return meals < least.length ? least[meals][cuisines] : Problem.NONE;
    }

    private void add(Eatery eatery, int covers) {
        for (int count = least.length - 2; count >= 0; count--) {
            for (int set = 0; set < least[count].length; set++) {
                int with = set | covers;
                least[count + 1][with] = Math.min(least[count + 1][with], least[count][set] + eatery.price());
            }
        }
    }

    private long atLeast(int count, int set) {
        long price = count + 1 < least.length ? Math.min(least[count][set], least[count + 1][set]) : least[count][set];
        for (int more = set + 1; more < least[count].length; more++) {
            price = (more & set) == set ? Math.min(price, least[count][more]) : price;
        }
        return price;
    }

    private static int covers(Eatery eatery, List<String> cuisines) {
        int set = 0;
        for (int i = 0; i < cuisines.size(); i++) {
            set |= eatery.cuisines().contains(cuisines.get(i)) ? 1 << i : 0;
        }
        return set;
    }
}
