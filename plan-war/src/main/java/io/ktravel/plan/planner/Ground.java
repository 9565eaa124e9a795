package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Point;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.wish.Understood;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A destination with everything computed that does not depend on the wishes. Spots are numbered: 0 is the centre, then
 * places, restaurants and stays.
 */
final class Ground implements Terrain {
    static final int CENTRE = 0;

    final Destination destination;
    final Catalogue catalogue;
    final List<Transport> modes;
    final Transport walk;
    final int spots;
    final int firstRestaurant;
    final int firstStay;

    /** A tenth of the median meal: what prices are compared in, whatever the currency. */
    final double unit;

    private final List<@Nullable Entry> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Point> points = new ArrayList<>();
    private final char[][] road;
    private final int[] sort;
    private final int decimals;

    Ground(Destination destination, Catalogue catalogue) {
        this.destination = destination;
        this.catalogue = catalogue;
        this.modes = destination.transports();
        this.walk = modes.stream().filter(Transport::isWalk).findFirst().orElseThrow();
        this.decimals = Currency.getInstance(destination.currency()).getDefaultFractionDigits();
        add(null, destination.centre());
        destination.places().forEach(place -> add(place, place.point()));
        this.firstRestaurant = points.size();
        destination.restaurants().forEach(restaurant -> add(restaurant, restaurant.point()));
        this.firstStay = points.size();
        destination.stays().forEach(stay -> add(stay, stay.point()));
        this.spots = points.size();
        this.road = roads();
        this.sort = sorts();
        this.unit = unit();
    }

    @Override
    public Area area() {
        return destination;
    }

    @Override
    public Drafts drafts(Wishes wishes, Understood understood) {
        return new Drafting(new Trip(wishes, this, understood, Stage.whole(wishes.days())));
    }

    @Override
    public boolean contradict(Understood understood) {
        return new Limits(understood, this, Stage.whole(1)).contradict();
    }

    /** In units of 100 m. */
    int road(int from, int to) {
        return road[from][to];
    }

    Point point(int spot) {
        return points.get(spot);
    }

    @Nullable
    Entry entry(int spot) {
        return entries.get(spot);
    }

    /** {@link Step#NOWHERE} of a row that is no spot here. */
    int spot(String id) {
        return numbers.getOrDefault(id, Step.NOWHERE);
    }

    Place place(int spot) {
        return destination.places().get(spot - 1);
    }

    Restaurant restaurant(int spot) {
        return destination.restaurants().get(spot - firstRestaurant);
    }

    Stay stay(int spot) {
        return destination.stays().get(spot - firstStay);
    }

    IntStream stays() {
        return IntStream.range(firstStay, spots);
    }

    /** What sort of place or kitchen a spot is; equal numbers are alike. */
    int sort(int spot) {
        return sort[spot];
    }

    /** Money as a whole number of the currency's smallest unit. */
    long units(Money money) {
        return money.amount().movePointRight(decimals).longValueExact();
    }

    @Override
    public Money money(long units) {
        return new Money(BigDecimal.valueOf(units, decimals), destination.currency());
    }

    private void add(@Nullable Entry entry, Point point) {
        if (entry != null) {
            numbers.put(entry.id(), entries.size());
        }
        entries.add(entry);
        points.add(point);
    }

    private char[][] roads() {
        char[][] roads = new char[spots][spots];
        for (int from = 0; from < spots; from++) {
            for (int to = 0; to < spots; to++) {
                roads[from][to] =
                        (char) Math.min(Character.MAX_VALUE, point(from).roadTo(point(to)));
            }
        }
        return roads;
    }

    private int[] sorts() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] sorts = new int[spots];
        for (int spot = 1; spot < firstStay; spot++) {
            String word = spot < firstRestaurant
                    ? last(place(spot).tags(), 1)
                    : last(restaurant(spot).cuisines(), 2);
            sorts[spot] = numbers.computeIfAbsent(word, any -> numbers.size() + 1);
        }
        return sorts;
    }

    /** The last of the first {@code count} words: tags begin with what a place is, cuisines with the country. */
    private static String last(Set<String> words, int count) {
        return words.stream().limit(count).reduce("", (before, after) -> after);
    }

    private double unit() {
        long[] prices = destination.restaurants().stream()
                .mapToLong(restaurant -> units(restaurant.price()))
                .sorted()
                .toArray();
        return Math.max(1, prices[prices.length / 2] / 10.0);
    }
}
