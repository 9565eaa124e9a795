package io.ktravel.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the searches for one request, and for parts of its wishes, have in common. Used by one thread. */
final class Stock {
    private final List<Town> towns;
    private final Legs legs;
    private final Map<List<String>, List<Menu>> menus = new HashMap<>();
    private final Map<Set<Mode>, Map<Boolean, Ways>> ways = new HashMap<>();

    Stock(Request request, Legs legs) {
        this.legs = legs;
        this.towns = request.towns().stream()
                .filter(town -> !town.name().equals(request.origin()))
                .toList();
    }

    List<Town> towns() {
        return towns;
    }

    List<Menu> menus(Request request) {
        return menus.computeIfAbsent(request.cuisines(), cuisines -> {
            // Those of the full days, and as many as the days of travel have room for.
            int meals = Grounds.MEALS * request.days();
            return towns.stream().map(town -> new Menu(town, cuisines, meals)).toList();
        });
    }

    Ways ways(Request request, boolean ownCar) {
        return ways.computeIfAbsent(request.unwanted(), unwanted -> new HashMap<>())
                .computeIfAbsent(ownCar, own -> new Ways(request, legs, towns, own));
    }
}
