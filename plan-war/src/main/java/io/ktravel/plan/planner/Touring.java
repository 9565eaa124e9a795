package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WishKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int SPOTS_A_NIGHT = 3;
    private static final double MINUTE = 0.25;

    private final Grounds grounds;
    private final Wishes wishes;
    private final Understood understood;
    private final List<List<Stay>> routes;
    private final Map<Object, Optional<Attempt>> known = new HashMap<>();

    /** Some nights at one destination. */
    private record Stay(Ground ground, int nights) {}

    /** What an attempt depends on. */
    private record Key(Ground ground, Stage stage, Style style) {}

    Touring(Grounds grounds, Wishes wishes, Understood understood) {
        this.grounds = grounds;
        this.wishes = wishes;
        this.understood = understood;
        this.routes = routes();
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

    private Stream<Tour> tours(Stream<Style> styles) {
        return Stream.concat(
                        styles.flatMap(style -> routes.stream().limit(STYLED).map(route -> tour(route, style))),
                        routes.stream().map(route -> tour(route, Drafting.CHEAPEST)))
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
            Ground ground = route.get(i).ground();
            Transfer transfer = null;
            if (i + 1 < route.size()) {
                Optional<Transfer> best = transfer(ground, route.get(i + 1).ground(), stage.lastDay(), style);
                if (best.isEmpty()) {
                    return Optional.empty();
                }
                transfer = best.get();
                transfers.add(transfer);
                stage = stage.left(transfer.when());
            }
            Optional<Attempt> part = attempt(ground, stage, style);
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

    private Optional<Attempt> attempt(Ground ground, Stage stage, Style style) {
        return known.computeIfAbsent(new Key(ground, stage, style), any -> {
            Wishes part = wishes.with(
                    wishes.startDate().plusDays(stage.firstDay()),
                    wishes.startDate().plusDays(stage.lastDay()),
                    wishes.groupSize(),
                    null,
                    understood);
            Drafting drafting = new Drafting(new Trip(part, ground, understood, stage));
            return Optional.ofNullable(
                    style.equals(Drafting.CHEAPEST) ? drafting.thriftiest() : drafting.attempt(style));
        });
    }

    private Optional<Transfer> transfer(Ground from, Ground to, int day, Style style) {
        return from.destination.legs().stream()
                .filter(leg -> leg.to().equals(to.destination.id()))
                .flatMap(leg -> Stream.of(Transfer.When.values())
                        .filter(when -> when.suits(leg))
                        .limit(1)
                        .map(when -> new Transfer(
                                leg, to.destination, day, when, from.units(leg.price(wishes.groupSize())))))
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
        Map<Ground, double[]> worth = grounds.all().stream().collect(Collectors.toMap(ground -> ground, this::worth));
        List<List<Stay>> routes = new ArrayList<>();
        for (int count = Math.max(stops, Math.min(required.size(), Math.max(1, nights))); count >= 1; count--) {
            List<List<Stay>> some = new ArrayList<>();
            extend(new ArrayList<>(), count, nights, some);
            some.stream()
                    .filter(route -> route.stream()
                            .map(stay -> stay.ground().destination.id())
                            .collect(Collectors.toSet())
                            .containsAll(required))
                    .sorted(Comparator.comparingDouble(route -> -promise(route, worth)))
                    .limit(ROUTES)
                    .forEach(routes::add);
        }
        return routes;
    }

    private void extend(List<Stay> begun, int count, int nights, List<List<Stay>> into) {
        boolean last = count == 1;
        for (Ground ground : grounds.all()) {
            boolean known = begun.stream().anyMatch(stay -> stay.ground() == ground);
            boolean connected =
                    begun.isEmpty() || leads(begun.get(begun.size() - 1).ground(), ground);
            if (known || !connected) {
                continue;
            }
            for (int here = last ? nights : 1; here <= (last ? nights : nights - count + 1); here++) {
                begun.add(new Stay(ground, here));
                if (last) {
                    into.add(List.copyOf(begun));
                } else {
                    extend(begun, count - 1, nights - here, into);
                }
                begun.remove(begun.size() - 1);
            }
        }
    }

    private static boolean leads(Ground from, Ground to) {
        return from.destination.legs().stream()
                .anyMatch(leg -> leg.to().equals(to.destination.id()) && Transfer.When.AFTERNOON.suits(leg)
                        || leg.to().equals(to.destination.id()) && Transfer.When.MORNING.suits(leg));
    }

    private double promise(List<Stay> route, Map<Ground, double[]> worth) {
        double promise = 0;
        for (int i = 0; i < route.size(); i++) {
            Stay stay = route.get(i);
            double[] best = worth.getOrDefault(stay.ground(), new double[0]);
            promise += IntStream.range(0, Math.min(best.length, SPOTS_A_NIGHT * Math.max(1, stay.nights())))
                    .mapToDouble(spot -> best[spot])
                    .sum();
            if (i > 0) {
                promise -= MINUTE * minutes(route.get(i - 1).ground(), stay.ground());
            }
        }
        return promise;
    }

    private static int minutes(Ground from, Ground to) {
        return from.destination.legs().stream()
                .filter(leg -> leg.to().equals(to.destination.id()))
                .mapToInt(Leg::minutes)
                .min()
                .orElse(0);
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
