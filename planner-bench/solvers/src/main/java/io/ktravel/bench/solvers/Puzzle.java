package io.ktravel.bench.solvers;

import io.ktravel.journey.Eatery;
import io.ktravel.journey.Leg;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Lodging;
import io.ktravel.journey.Mode;
import io.ktravel.journey.Request;
import io.ktravel.journey.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * A request as tables: what is left to a solver is which towns, in which order, for how many nights, with or without
 * one's own car, and which town covers which cuisine. The cheapest lodging of a town for some nights, and its cheapest
 * meals of some cuisines, are looked up beforehand, for every solver alike. The origin has the number after the towns.
 */
final class Puzzle {
    static final long NONE = -1;
    private static final int MEALS = 3;

    final int towns;
    final int visits;
    final int nights;
    final int sets;
    private final long[][][] stays;
    private final long[][][][] legs;

    private Puzzle(int towns, Request request) {
        this.towns = towns;
        this.visits = request.visits();
        this.nights = request.days() - 1;
        this.sets = 1 << request.cuisines().size();
        this.stays = new long[towns][nights + 1][sets];
        this.legs = new long[2][towns + 1][towns + 1][nights + 1];
    }

    static Puzzle of(Request request, Legs ways) {
        List<Town> towns = request.towns().stream()
                .filter(town -> !town.name().equals(request.origin()))
                .toList();
        Puzzle puzzle = new Puzzle(towns.size(), request);
        List<String> names = new ArrayList<>(towns.stream().map(Town::name).toList());
        names.add(request.origin());
        for (int town = 0; town < towns.size(); town++) {
            puzzle.stay(town, towns.get(town), request);
        }
        for (int from = 0; from < names.size(); from++) {
            for (int to = 0; to < names.size(); to++) {
                for (int day = 0; day <= puzzle.nights; day++) {
                    LocalDate date = request.start().plusDays(day);
                    List<Leg> offered = from == to ? List.of() : ways.between(names.get(from), names.get(to), date);
                    puzzle.legs[0][from][to][day] = cheapest(offered, request, false);
                    puzzle.legs[1][from][to][day] = cheapest(offered, request, true);
                }
            }
        }
        return puzzle;
    }

    int origin() {
        return towns;
    }

    /** Lodging and the meals of the full days that cover a set of cuisines; {@link #NONE} when they are not to be had. */
    long stay(int town, int stay, int set) {
        return stays[town][stay][set];
    }

    long leg(int ownCar, int from, int to, int day) {
        return legs[ownCar][from][to][day];
    }

    private void stay(int number, Town town, Request request) {
        Arrays.fill(stays[number][0], NONE);
        for (int stay = 1; stay <= nights; stay++) {
            int nightsThere = stay;
            OptionalLong bed = town.lodgings().stream()
                    .filter(lodging -> lodging.minNights() <= nightsThere && suits(lodging, request))
                    .mapToLong(lodging -> lodging.cost(request.people()))
                    .min();
            long[] meals = menu(town, request, MEALS * (stay - 1));
            for (int set = 0; set < sets; set++) {
                boolean had =
                        bed.isPresent() && meals[set] != NONE && town.sights().size() >= stay - 1;
                stays[number][stay][set] = had ? bed.getAsLong() * stay + meals[set] * request.people() : NONE;
            }
        }
    }

    private static boolean suits(Lodging lodging, Request request) {
        return (request.allowed() == null || !lodging.forbids().contains(request.allowed()))
                && (request.lodgings() == null || request.lodgings().contains(lodging.kind()));
    }

    /**
     * By the set of cuisines that they cover at least: the least price a head of so many meals, or of some more for the
     * days of travel, at different eateries.
     */
    private long[] menu(Town town, Request request, int meals) {
        int most = meals + request.cuisines().size();
        long[][] exact = new long[most + 1][sets];
        for (long[] row : exact) {
            Arrays.fill(row, NONE);
        }
        exact[0][0] = 0;
        for (Eatery eatery : town.eateries()) {
            int covers = 0;
            for (int i = 0; i < request.cuisines().size(); i++) {
                covers |= eatery.cuisines().contains(request.cuisines().get(i)) ? 1 << i : 0;
            }
            for (int count = most - 1; count >= 0; count--) {
                for (int set = 0; set < sets; set++) {
                    if (exact[count][set] != NONE) {
                        int more = set | covers;
                        exact[count + 1][more] = less(exact[count + 1][more], exact[count][set] + eatery.price());
                    }
                }
            }
        }
        long[] least = new long[sets];
        Arrays.fill(least, NONE);
        for (int set = 0; set < sets; set++) {
            for (int more = 0; more < sets; more++) {
                for (int count = meals; count <= most && (more & set) == set; count++) {
                    least[set] = less(least[set], exact[count][more]);
                }
            }
        }
        return least;
    }

    private static long less(long one, long other) {
        return one == NONE ? other : other == NONE ? one : Math.min(one, other);
    }

    private static long cheapest(List<Leg> offered, Request request, boolean ownCar) {
        return offered.stream()
                .filter(leg -> (leg.mode() == Mode.OWN_CAR) == ownCar)
                .filter(leg -> !request.unwanted().contains(leg.mode()))
                .mapToLong(leg -> leg.cost(request.people()))
                .min()
                .orElse(NONE);
    }
}
