package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WishKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tours of a region for one trip: which destinations, in which order, for how many nights and by which transport.
 * First the routes that promise most in each style, then the cheapest way of life on every route that is looked at.
 */
final class Touring implements Drafts {
    /** Routes with as many destinations as the trip has time for are looked at first. */
    private static final int ROUTES = 12;

    private static final int STYLED = 3;
    private static final int MOST_STOPS = 4;
    /** Destinations that are looked at: routes grow with their fourth power. */
    private static final int MOST_TOWNS = 6;

    private static final int SPOTS_A_NIGHT = 3;
    private static final double MINUTE = 0.25;

    private final Grounds grounds;
    private final Wishes wishes;
    private final Understood understood;
    private final List<List<Stay>> routes;
    /** Those that keep more than they have to, at last the plan as it is. */
    private final List<List<Stay>> keepingMore;

    private final Map<Key, Optional<Attempt>> known = new HashMap<>();

    /**
     * Some nights at one destination.
     *
     * @param keeping what is to stay there
     * @param onward the leg to the next one; null for the one that suits best, or none
     */
    record Stay(
            Ground ground,
            int nights,
            Keeping keeping,
            @Nullable Leg onward) {
        private Stay(Ground ground, int nights) {
            this(ground, nights, Keeping.nothing(), null);
        }
    }

    /** @param promise how well it is liked, against the way */
    private record Route(List<Stay> stays, double promise) {}

    /** What an attempt depends on. */
    private record Key(Ground ground, Keeping keeping, Stage stage, Style style) {}

    Touring(Grounds grounds, Wishes wishes, Understood understood) {
        this.grounds = grounds;
        this.wishes = wishes;
        this.understood = understood;
        Keeping keeping = wishes.keeping();
        if (keeping.isEmpty()) {
            this.routes = routes();
            this.keepingMore = List.of();
        } else {
            this.routes = passages(Stream.of(keeping));
            this.keepingMore =
                    passages(Stream.of(keeping.wholeDays(), keeping.everything(wishes.startDate(), wishes.endDate())));
        }
    }

    private List<List<Stay>> passages(Stream<Keeping> keepings) {
        Passage passage = new Passage(grounds, wishes);
        return keepings.map(passage::stays).filter(stays -> !stays.isEmpty()).toList();
    }

    @Override
    public @Nullable Tour within(@Nullable Money budget) {
        long most = budget == null ? Long.MAX_VALUE : grounds.all().get(0).units(budget);
        Stream<Style> styles = Drafting.styles(budget == null);
        return tours(styles).filter(tour -> tour.cost() <= most).findFirst().orElse(null);
    }

    @Override
    public @Nullable Tour cheapest() {
        return tours(Drafting.styles(false))
                .min(Comparator.comparingLong(Tour::cost))
                .orElse(null);
    }

    /** By the nights alone: not all routes are looked at. */
    @Override
    public boolean ruleOut(@Nullable Money budget) {
        int nights = wishes.days() - 1;
        return budget != null
                && wishes.keeping().isEmpty()
                && grounds.all().stream()
                        .allMatch(ground -> ground.stays()
                                .mapToLong(
                                        stay -> ground.units(ground.stay(stay).price(wishes.groupSize())))
                                .allMatch(night -> nights * night > ground.units(budget)));
    }

    private Stream<Tour> tours(Stream<Style> styles) {
        return Stream.concat(
                        styles.flatMap(style -> routes.stream().limit(STYLED).map(route -> tour(route, style))),
                        Stream.concat(routes.stream(), keepingMore.stream())
                                .map(route -> tour(route, Drafting.CHEAPEST)))
                .flatMap(Optional::stream)
                .filter(Tour::keepsRules);
    }

    private Optional<Tour> tour(List<Stay> route, Style style) {
        List<Attempt> parts = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        Stage stage = route.size() == 1
                ? Stage.whole(wishes.days())
                : Stage.beginning(route.get(0).nights(), wishes.days());
        for (int i = 0; i < route.size(); i++) {
            Stay stay = route.get(i);
            Transfer transfer = null;
            if (i + 1 < route.size()) {
                Optional<Transfer> best = transfer(stay, route.get(i + 1).ground(), stage.lastDay(), style);
                if (best.isEmpty()) {
                    return Optional.empty();
                }
                transfer = best.get();
                transfers.add(transfer);
                stage = stage.left(transfer.when());
            }
            Optional<Attempt> part = attempt(stay, stage, style);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            if (transfer != null) {
                stage = stage.next(transfer, route.get(i + 1).nights());
            }
        }
        return Optional.of(new Tour(grounds, wishes, List.copyOf(parts), List.copyOf(transfers)));
    }

    private Optional<Attempt> attempt(Stay stay, Stage stage, Style style) {
        return known.computeIfAbsent(new Key(stay.ground(), stay.keeping(), stage, style), any -> {
            Wishes part = wishes.with(
                            wishes.startDate().plusDays(stage.firstDay()),
                            wishes.startDate().plusDays(stage.lastDay()),
                            wishes.groupSize(),
                            null,
                            understood)
                    .with(stay.keeping());
            Drafting drafting = new Drafting(new Trip(part, stay.ground(), understood, stage));
            return Optional.ofNullable(
                    style.equals(Drafting.CHEAPEST) ? drafting.thriftiest() : drafting.attempt(style));
        });
    }

    private Optional<Transfer> transfer(Stay stay, Ground to, int day, Style style) {
        Ground from = stay.ground();
        return legs(from, to)
                .filter(leg -> stay.onward() == null || leg.equals(stay.onward()))
                .map(leg -> new Transfer(
                        leg,
                        to.destination,
                        day,
                        Transfer.When.of(leg).orElseThrow(),
                        from.units(leg.price(wishes.groupSize()))))
                .min(Comparator.comparingDouble(transfer -> burden(transfer, style, from)));
    }

    private double burden(Transfer transfer, Style style, Ground ground) {
        return style.thrift() * transfer.fare() / wishes.groupSize() / ground.unit
                + MINUTE * transfer.leg().minutes();
    }

    /** The most promising first; those that miss what must be seen are none. */
    private List<List<Stay>> routes() {
        int nights = wishes.days() - 1;
        int stops = Math.max(1, Math.min(Math.min(MOST_STOPS, grounds.all().size()), 1 + nights / 2));
        Set<String> required = understood
                .of(WishKind.MUST_SEE)
                .map(wish -> wish.subject().substring(0, wish.subject().indexOf('/')))
                .collect(Collectors.toSet());
        Map<Ground, double[]> worth = new LinkedHashMap<>();
        grounds.all().stream()
                .map(ground -> Map.entry(ground, worth(ground)))
                .sorted(Comparator.comparing((Map.Entry<Ground, double[]> town) ->
                                !required.contains(town.getKey().destination.id()))
                        .thenComparingDouble(town -> -best(town.getValue(), nights)))
                .limit(MOST_TOWNS)
                .forEach(town -> worth.put(town.getKey(), town.getValue()));
        List<List<Stay>> routes = new ArrayList<>();
        for (int count = Math.max(stops, Math.min(required.size(), Math.max(1, nights))); count >= 1; count--) {
            List<Route> some = new ArrayList<>();
            extend(new ArrayList<>(), count, nights, 0, worth, some);
            some.stream()
                    .filter(route -> visits(route, required))
                    .sorted(Comparator.comparingDouble(route -> -route.promise()))
                    .limit(ROUTES)
                    .map(Route::stays)
                    .forEach(routes::add);
        }
        return routes;
    }

    private static boolean visits(Route route, Set<String> required) {
        return route.stays().stream()
                .map(stay -> stay.ground().destination.id())
                .collect(Collectors.toSet())
                .containsAll(required);
    }

    private static void extend(
            List<Stay> begun, int count, int nights, double promise, Map<Ground, double[]> worth, List<Route> into) {
        boolean last = count == 1;
        Ground before = begun.isEmpty() ? null : begun.get(begun.size() - 1).ground();
        for (Map.Entry<Ground, double[]> town : worth.entrySet()) {
            Ground ground = town.getKey();
            boolean known = begun.stream().anyMatch(stay -> stay.ground() == ground);
            OptionalInt way = before == null ? OptionalInt.of(0) : minutes(before, ground);
            if (known || way.isEmpty()) {
                continue;
            }
            for (int here = last ? nights : 1; here <= (last ? nights : nights - count + 1); here++) {
                double so = promise + best(town.getValue(), here) - MINUTE * way.getAsInt();
                begun.add(new Stay(ground, here));
                if (last) {
                    into.add(new Route(List.copyOf(begun), so));
                } else {
                    extend(begun, count - 1, nights - here, so, worth, into);
                }
                begun.remove(begun.size() - 1);
            }
        }
    }

    /** What is seen in so many nights. */
    private static double best(double[] worth, int nights) {
        return Arrays.stream(worth).limit(SPOTS_A_NIGHT * Math.max(1L, nights)).sum();
    }

    /** Of the quickest leg that a day has room for. */
    private static OptionalInt minutes(Ground from, Ground to) {
        return legs(from, to).mapToInt(Leg::minutes).min();
    }

    private static Stream<Leg> legs(Ground from, Ground to) {
        return from.destination.legs().stream()
                .filter(leg -> leg.to().equals(to.destination.id()))
                .filter(leg -> Transfer.When.of(leg).isPresent());
    }

    /** How well its places are liked, the best first. */
    private double[] worth(Ground ground) {
        Tastes tastes = Tastes.of(wishes, understood);
        Limits limits = new Limits(understood, ground, Stage.whole(wishes.days()));
        return IntStream.range(1, ground.firstRestaurant)
                .filter(spot -> !limits.isOut(spot))
                .mapToDouble(spot -> -tastes.liking(ground, spot))
                .sorted()
                .map(liking -> -liking)
                .toArray();
    }
}
