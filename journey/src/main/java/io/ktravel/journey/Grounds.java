package io.ktravel.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a request can be made of, looked up once: legs by day, beds by number of nights, menus. Used by one thread. */
final class Grounds {
    static final int MEALS = 3;

    final Request request;
    final List<Town> towns;
    private final Stock stock;
    private final List<Menu> menus;
    private final List<@Nullable Lodging> lodgings = new ArrayList<>();
    private final long[] whole;

    Grounds(Request request, Stock stock) {
        this.request = request;
        this.stock = stock;
        this.towns = stock.towns();
        this.menus = stock.menus(request);
        for (Town town : towns) {
            for (int nights = 1; nights < request.days(); nights++) {
                lodgings.add(cheapest(town, nights));
            }
        }
        whole = IntStream.range(0, lodgings.size())
                .mapToLong(i -> whole(i / (request.days() - 1), i % (request.days() - 1) + 1))
                .toArray();
    }

    /** The cheapest lodging that can be kept so long. Changing lodgings within a town never saves: each would do alone. */
    @Nullable
    Lodging lodging(int town, int nights) {
        return lodgings.get(town * (request.days() - 1) + nights - 1);
    }

    /** For the whole group; {@link Menu#NONE} when there is no such choice. */
    long meals(int town, int meals, int cuisines) {
        long price = menus.get(town).price(meals, cuisines);
        return price == Menu.NONE ? Menu.NONE : price * request.people();
    }

    Menu menu(int town) {
        return menus.get(town);
    }

    Ways ways(boolean ownCar) {
        return stock.ways(request, ownCar);
    }

    /** Bed and the meals that the full days need, whatever the cuisine; {@link Menu#NONE} when they are not to be had. */
    long town(int town, int nights) {
        return whole[town * (request.days() - 1) + nights - 1];
    }

    private long whole(int town, int nights) {
        Lodging lodging = lodging(town, nights);
        boolean tooLittleToSee = towns.get(town).sights().size() < nights - 1;
        long meals = meals(town, MEALS * (nights - 1), 0);
        return tooLittleToSee || meals == Menu.NONE || lodging == null
                ? Menu.NONE
                : lodging.cost(request.people()) * nights + meals;
    }

    private @Nullable Lodging cheapest(Town town, int nights) {
        return town.lodgings().stream()
                .filter(lodging -> lodging.minNights() <= nights)
                .filter(request::suits)
                .min(Comparator.<Lodging>comparingLong(lodging -> lodging.cost(request.people()))
                        .thenComparing(Lodging::name))
                .orElse(null);
    }
}
