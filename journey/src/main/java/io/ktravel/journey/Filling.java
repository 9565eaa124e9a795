package io.ktravel.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays meals and sights out on the days. A full day has three meals and a sight; what a journey has beyond that goes to
 * the days of travel, where the town that is left has the earlier meals and the town that is reached the later ones.
 */
final class Filling {
    /** Transport, three meals, a sight and a bed: a plan that has less than half of these for its days is none. */
    private static final int FIELDS = 6;

    private final Request request;
    private final List<Sojourn> sojourns;
    private final List<Leg> legs;
    private final List<Deque<Eatery>> meals = new ArrayList<>();
    private final List<Deque<String>> sights = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private int sightsLacking;

    Filling(Request request, List<Sojourn> sojourns, List<Leg> legs) {
        this.request = request;
        this.sojourns = sojourns;
        this.legs = legs;
        this.sightsLacking = lacking(request);
        for (Sojourn sojourn : sojourns) {
            // Full days take from the front, days of travel from the end.
            meals.add(new ArrayDeque<>(sojourn.meals()));
            sights.add(new ArrayDeque<>(sojourn.town().sights()));
        }
    }

    /** Meals beyond those of the full days, so that half of the plan is filled. */
    static int mealsLacking(Grounds grounds, List<Integer> towns, List<Integer> nights) {
        int lacking = lacking(grounds.request);
        if (lacking <= 0) {
            return 0;
        }
        int[] spare = IntStream.range(0, towns.size())
                .map(i -> grounds.towns.get(towns.get(i)).sights().size() - (nights.get(i) - 1))
                .toArray();
        for (int travel = 0; travel <= spare.length && lacking > 0; travel++) {
            int giver = travel > 0 && spare[travel - 1] > 0 ? travel - 1 : travel;
            if (giver < spare.length && spare[giver] > 0) {
                spare[giver]--;
                lacking--;
            }
        }
        return lacking;
    }

    /** What the transport, the beds and the full days leave empty of a half. */
    private static int lacking(Request request) {
        int half = (FIELDS * request.days() + 1) / 2;
        int filled = request.visits() + 1 + request.days() - 1 + request.fullDays() * (Grounds.MEALS + 1);
        return half - filled;
    }

    List<Day> days() {
        List<List<Day>> stays = new ArrayList<>();
        for (int i = 0; i < sojourns.size(); i++) {
            stays.add(stay(i));
        }
        for (int i = 0; i < sojourns.size(); i++) {
            days.add(travel(i));
            days.addAll(stays.get(i));
        }
        days.add(travel(sojourns.size()));
        return days;
    }

    private List<Day> stay(int i) {
        Sojourn sojourn = sojourns.get(i);
        String town = sojourn.town().name();
        List<Day> full = new ArrayList<>();
        for (int day = sojourn.arrival() + 1; day < sojourn.departure(); day++) {
            List<Day.@Nullable Meal> three = new ArrayList<>();
            for (int meal = 0; meal < Grounds.MEALS; meal++) {
                three.add(new Day.Meal(meals.get(i).removeFirst(), town));
            }
            List<Day.Sight> seen = List.of(new Day.Sight(sights.get(i).removeFirst(), town));
            full.add(new Day(town, null, three, seen, sojourn.lodging()));
        }
        return full;
    }

    private Day travel(int to) {
        boolean last = to == sojourns.size();
        String town = last ? request.origin() : sojourns.get(to).town().name();
        return new Day(
                town,
                legs.get(to),
                mealsUnderWay(to),
                sightUnderWay(to),
                last ? null : sojourns.get(to).lodging());
    }

    private List<Day.@Nullable Meal> mealsUnderWay(int to) {
        Day.@Nullable Meal[] three = new Day.@Nullable Meal[Grounds.MEALS];
        int first = 0;
        while (to > 0 && !meals.get(to - 1).isEmpty()) {
            three[first++] = meal(to - 1);
        }
        for (int slot = Grounds.MEALS - 1; to < sojourns.size() && slot >= first; slot--) {
            three[slot] = meals.get(to).isEmpty() ? null : meal(to);
        }
        return Arrays.asList(three);
    }

    private Day.Meal meal(int from) {
        return new Day.Meal(
                meals.get(from).removeLast(), sojourns.get(from).town().name());
    }

    private List<Day.Sight> sightUnderWay(int to) {
        for (int from = to - 1; sightsLacking > 0 && from <= to; from++) {
            if (from >= 0 && from < sojourns.size() && !sights.get(from).isEmpty()) {
                sightsLacking--;
                return List.of(new Day.Sight(
                        sights.get(from).removeFirst(),
                        sojourns.get(from).town().name()));
            }
        }
        return List.of();
    }
}
