package io.ktravel.bench.solvers;

import io.ktravel.journey.Leg;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Lodging;
import io.ktravel.journey.Mode;
import io.ktravel.journey.Request;
import io.ktravel.journey.Town;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request as tables of prices for the whole group: what a stay costs by town, nights and the cuisines eaten there, and
 * what a leg costs by its ends, its day and whether one's own car is along. Every solver gets the same tables, in which
 * the bed and the meals of a stay are chosen already. What is left to it is the towns, their order, the nights, the car
 * and where each cuisine is eaten.
 */
final class Problem {
    /** The price of what cannot be had. */
    static final long NONE = Long.MAX_VALUE / 64;

    /** Of a plan's day: transport, three meals, a sight and a bed. A plan with less than half of its fields filled is none. */
    private static final int FIELDS = 6;

    final int towns;
    final int visits;
    final int days;
    final int cuisines;
    /** {@link #NONE} when there is none. */
    final long budget;

    private final Request request;
    private final List<Town> named;
    private final long[] stays;
    private final long[] legs;

    Problem(Request request, Legs legs) {
        this.request = request;
        this.named = request.towns().stream()
                .filter(town -> !town.name().equals(request.origin()))
                .toList();
        this.towns = named.size();
        this.visits = request.visits();
        this.days = request.days();
        this.cuisines = request.cuisines().size();
        this.budget = request.budget() == null ? NONE : request.budget();
        this.stays = new long[(towns * days) << cuisines];
        this.legs = new long[(towns + 1) * (towns + 1) * days * 2];
        fillStays();
        fillLegs(legs);
    }

    int origin() {
        return towns;
    }

    /** Of one stay, when all the others are as short as can be. */
    int mostNights() {
        return days - visits;
    }

    int sets() {
        return 1 << cuisines;
    }

    long stay(int town, int nights, int set) {
        return stays[((town * days + nights) << cuisines) + set];
    }

    long leg(int from, int to, int day, boolean car) {
        return legs[(((from * (towns + 1)) + to) * days + day) * 2 + (car ? 1 : 0)];
    }

    /** Every division of the nights among the visits. */
    List<List<Integer>> divisions() {
        return divisions(visits, days - 1);
    }

    private static List<List<Integer>> divisions(int visits, int nights) {
        if (visits == 1) {
            return nights < 1 ? List.of() : List.of(List.of(nights));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 1; first <= nights - visits + 1; first++) {
            for (List<Integer> rest : divisions(visits - 1, nights - first)) {
                List<Integer> division = new ArrayList<>(List.of(first));
                division.addAll(rest);
                all.add(List.copyOf(division));
            }
        }
        return all;
    }

    private void fillStays() {
        Arrays.fill(stays, NONE);
        for (int town = 0; town < towns; town++) {
            Meals meals = new Meals(named.get(town), request.cuisines(), Meals.A_DAY * days);
            for (int nights = 1; nights <= mostNights(); nights++) {
                for (int set = 0; set < sets(); set++) {
                    stays[((town * days + nights) << cuisines) + set] = stay(named.get(town), meals, nights, set);
                }
            }
        }
    }

    private long stay(Town town, Meals meals, int nights, int set) {
        long bed = town.lodgings().stream()
                .filter(lodging -> lodging.minNights() <= nights && suits(lodging))
                .mapToLong(lodging -> lodging.cost(request.people()))
                .min()
                .orElse(NONE);
        long eaten = meals.price(Meals.A_DAY * (nights - 1) + mealsUnderWay(town, nights), set);
        return bed == NONE || eaten == NONE || town.sights().size() < nights - 1
                ? NONE
                : bed * nights + eaten * request.people();
    }

    private boolean suits(Lodging lodging) {
        return (request.allowed() == null || !lodging.forbids().contains(request.allowed()))
                && (request.lodgings() == null || request.lodgings().contains(lodging.kind()));
    }

    /** What is left to fill of a half, when the town has no more to see for the two days of travel. */
    private int mealsUnderWay(Town town, int nights) {
        int full = days - visits - 1;
        int filled = visits + 1 + days - 1 + full * (Meals.A_DAY + 1);
        int lacking = Math.max(0, (FIELDS * days + 1) / 2 - filled);
        if (lacking > 0 && visits > 1) {
            throw new IllegalArgumentException("so many visits in so few days are not compared");
        }
        int spare = Math.max(0, Math.min(2, town.sights().size() - (nights - 1)));
        return Math.max(0, lacking - spare);
    }

    private void fillLegs(Legs offered) {
        Arrays.fill(legs, NONE);
        for (int town = 0; town < towns; town++) {
            fillLegs(offered, origin(), town, 0);
            fillLegs(offered, town, origin(), days - 1);
            for (int to = 0; to < towns; to++) {
                for (int day = 1; to != town && day < days - 1; day++) {
                    fillLegs(offered, town, to, day);
                }
            }
        }
    }

    private void fillLegs(Legs offered, int from, int to, int day) {
        int index = ((from * (towns + 1) + to) * days + day) * 2;
        for (Leg leg : offered.between(name(from), name(to), request.start().plusDays(day))) {
            if (!request.unwanted().contains(leg.mode())) {
                int car = index + (leg.mode() == Mode.OWN_CAR ? 1 : 0);
                legs[car] = Math.min(legs[car], leg.cost(request.people()));
            }
        }
    }

    private String name(int place) {
        return place == origin() ? request.origin() : named.get(place).name();
    }
}
