package io.ktravel.bench.solvers;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A journey as a path through the places that can be left and reached on each day: one variable for each leg, stay and
 * menu that may be chosen, and as many ways into a place as out of it.
 */
final class FlowModel {
    final CpModel model = new CpModel();
    private final Problem problem;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<Place, List<Literal>> in = new HashMap<>();
    private final Map<Place, List<Literal>> out = new HashMap<>();
    private final Map<Integer, List<Literal>> visitsOfTown = new HashMap<>();
    private final Map<Lasting, List<Literal>> stays = new HashMap<>();
    private final Map<Integer, List<Literal>> byCar = new HashMap<>();
    private final Map<Integer, List<Literal>> eaten = new HashMap<>();

    /** @param visit the number of towns reached before it */
    private record Place(int visit, int town, int day, boolean leaving) {}

    private record Lasting(int town, int nights) {}

    FlowModel(Problem problem) {
        this.problem = problem;
        addStays();
        addLegs();
        stays.forEach(this::addMenus);
        addRules();
        model.minimize(cost);
        if (problem.budget < Problem.NONE) {
            model.addLessOrEqual(cost, problem.budget);
        }
    }

    private void addStays() {
        for (int visit = 0; visit < problem.visits; visit++) {
            boolean last = visit == problem.visits - 1;
            int later = problem.visits - 1 - visit;
            for (int day = visit; day <= (visit == 0 ? 0 : problem.days - 2 - later); day++) {
                int most = problem.days - 1 - later - day;
                for (int nights = last ? most : 1; nights <= most; nights++) {
                    for (int town = 0; town < problem.towns; town++) {
                        addStay(visit, town, day, nights);
                    }
                }
            }
        }
    }

    private void addStay(int visit, int town, int day, int nights) {
        if (problem.stay(town, nights, 0) < Problem.NONE) {
            Literal stay = model.newBoolVar("");
            add(out, new Place(visit, town, day, false), stay);
            add(in, new Place(visit, town, day + nights, true), stay);
            add(visitsOfTown, town, stay);
            add(stays, new Lasting(town, nights), stay);
        }
    }

    private void addLegs() {
        Place start = new Place(-1, problem.origin(), 0, true);
        Place end = new Place(problem.visits, problem.origin(), problem.days - 1, false);
        List<Place> left = new ArrayList<>(in.keySet());
        List<Place> reached = new ArrayList<>(out.keySet());
        left.add(start);
        reached.add(end);
        for (Place from : left) {
            for (Place to : reached) {
                if (from.visit + 1 == to.visit && from.day == to.day) {
                    addLeg(from, to, false);
                    addLeg(from, to, true);
                }
            }
        }
        model.addExactlyOne(out.getOrDefault(start, List.of()));
        model.addExactlyOne(in.getOrDefault(end, List.of()));
        left.remove(start);
        reached.remove(end);
        left.forEach(this::balance);
        reached.forEach(this::balance);
    }

    private void addLeg(Place from, Place to, boolean car) {
        long price = problem.leg(from.town, to.town, from.day, car);
        if (price < Problem.NONE) {
            BoolVar leg = model.newBoolVar("");
            add(out, from, leg);
            add(in, to, leg);
            cost.addTerm(leg, price);
            if (car) {
                add(byCar, to.visit, leg);
            }
        }
    }

    private void balance(Place place) {
        model.addEquality(sum(in.getOrDefault(place, List.of())), sum(out.getOrDefault(place, List.of())));
    }

    /** A stay has one menu, whenever it is. */
    private void addMenus(Lasting lasting, List<Literal> whenever) {
        List<Literal> menus = new ArrayList<>();
        for (int set = 0; set < problem.sets(); set++) {
            long price = problem.stay(lasting.town, lasting.nights, set);
            if (price < Problem.NONE) {
                Literal menu = model.newBoolVar("");
                menus.add(menu);
                cost.addTerm(menu, price);
                for (int cuisine = 0; cuisine < problem.cuisines; cuisine++) {
                    if ((set & 1 << cuisine) != 0) {
                        add(eaten, cuisine, menu);
                    }
                }
            }
        }
        model.addEquality(sum(whenever), sum(menus));
    }

    private void addRules() {
        visitsOfTown.values().forEach(model::addAtMostOne);
        Literal car = model.newBoolVar("");
        for (int step = 0; step <= problem.visits; step++) {
            model.addEquality(sum(byCar.getOrDefault(step, List.of())), car);
        }
        for (int cuisine = 0; cuisine < problem.cuisines; cuisine++) {
            model.addAtLeastOne(eaten.getOrDefault(cuisine, List.of()));
        }
    }

    private static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(new Literal[0]));
    }

    private static <K> void add(Map<K, List<Literal>> lists, K key, Literal literal) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(literal);
    }
}
