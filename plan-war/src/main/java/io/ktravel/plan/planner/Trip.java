package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Meal;
import io.ktravel.plan.catalogue.OpeningHours;
import io.ktravel.plan.catalogue.OpeningHours.Span;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.wish.Understood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all drafts for the same wishes share: what is open when, what it costs the group, and how well it is liked. */
final class Trip {
    /** Up to this distance, in units of 100 m, one walks. */
    private static final int WALK = 12;

    private static final double MINUTE = 0.25;

    /** More than any price and any way can take away. */
    private static final double REQUIRED = 1e12;

    final Wishes wishes;
    final Ground ground;
    final Stage stage;
    final int days;
    final int people;
    final Limits limits;
    final Anchors anchors;
    final Understood understood;

    private final List<List<List<Span>>> open = new ArrayList<>();
    private final List<List<List<Span>>> running = new ArrayList<>();
    private final long[] price;
    private final double[] liking;
    private final long[][] fares;

    Trip(Wishes wishes, Ground ground, Understood understood, Stage stage) {
        this.wishes = wishes;
        this.ground = ground;
        this.stage = stage;
        this.days = wishes.days();
        this.limits = new Limits(understood, ground, stage);
        this.understood = understood;
        this.anchors = Anchors.of(wishes, ground);
        Tastes tastes = Tastes.of(wishes, understood);
        this.people = wishes.groupSize();
        this.price = new long[ground.spots];
        this.liking = new double[ground.spots];
        this.fares = new long[ground.modes.size()][];
        wishes.startDate().datesUntil(wishes.endDate().plusDays(1)).forEach(this::openOn);
        for (int spot = 1; spot < ground.spots; spot++) {
            price[spot] = ground.units(price(spot));
            liking[spot] = tastes.liking(ground, spot) + (limits.isRequired(spot) ? REQUIRED : 0);
        }
    }

    long price(int spot, int nights) {
        return price[spot] * nights;
    }

    double liking(int spot) {
        return liking[spot];
    }

    /** The earliest begin of a stop of {@code minutes} that is open throughout; −1 when there is none. */
    int begin(int day, int spot, int earliest, int minutes, int latestEnd) {
        for (Span span : open.get(day).get(spot)) {
            int begin = Math.max(earliest, span.from());
            if (begin + minutes <= Math.min(span.until(), latestEnd)) {
                return begin;
            }
        }
        return -1;
    }

    /** The best way there by {@code deadline}, weighing time and fare; nothing when there is none. */
    @Nullable
    Ride ride(int day, int from, int to, int depart, int deadline, Style style) {
        int road = ground.road(from, to);
        if (road == 0) {
            return depart <= deadline ? new Ride(Ride.NONE, depart, depart, 0) : null;
        }
        Ride best = null;
        double least = Double.MAX_VALUE;
        for (int mode = 0; mode < fares.length; mode++) {
            int arrive = arrive(day, mode, road, depart);
            if (arrive >= 0 && arrive <= deadline) {
                long fare = fare(mode, road);
                double burden = style.price(fare, this) + MINUTE * (arrive - depart);
                if (burden < least) {
                    least = burden;
                    best = ride(mode, road, arrive);
                }
            }
        }
        return best;
    }

    /** Every way there by {@code deadline} that is cheaper or quicker than any other. */
    List<Ride> rides(int day, int from, int to, int depart, int deadline) {
        int road = ground.road(from, to);
        if (road == 0) {
            return depart <= deadline ? List.of(new Ride(Ride.NONE, depart, depart, 0)) : List.of();
        }
        List<Ride> rides = new ArrayList<>();
        for (int mode = 0; mode < fares.length; mode++) {
            int arrive = arrive(day, mode, road, depart);
            if (arrive >= 0 && arrive <= deadline) {
                Ride ride = ride(mode, road, arrive);
                if (rides.stream().noneMatch(ride::isNoBetterThan)) {
                    rides.removeIf(other -> other.isNoBetterThan(ride));
                    rides.add(ride);
                }
            }
        }
        return rides;
    }

    private Ride ride(int mode, int road, int arrive) {
        return new Ride(mode, arrive - ground.modes.get(mode).minutes(road), arrive, fare(mode, road));
    }

    /** The earliest arrival; −1 when there is none by {@code deadline}. */
    int arrival(int day, int from, int to, int depart, int deadline) {
        int road = ground.road(from, to);
        int earliest = road == 0 && depart <= deadline ? depart : -1;
        for (int mode = 0; road > 0 && mode < fares.length; mode++) {
            int arrive = arrive(day, mode, road, depart);
            if (arrive >= 0 && arrive <= deadline && (earliest < 0 || arrive < earliest)) {
                earliest = arrive;
            }
        }
        return earliest;
    }

    /** Whether the mode of a ride also runs {@code minutes} later. */
    boolean runsLater(int day, Ride ride, int minutes) {
        return ride.mode() == Ride.NONE || runs(day, ride.mode(), ride.depart() + minutes, ride.arrive() + minutes);
    }

    double burden(Ride ride, Style style) {
        return style.price(ride.fare(), this) + MINUTE * (ride.arrive() - ride.depart());
    }

    boolean serves(int spot, Meal meal) {
        return ground.restaurant(spot).meals().contains(meal);
    }

    /** Waits for the first one that runs; −1 when none does. */
    private int arrive(int day, int mode, int road, int depart) {
        Transport transport = ground.modes.get(mode);
        if (!transport.reaches(road) || transport.isWalk() != walks(road)) {
            return -1;
        }
        int minutes = transport.minutes(road);
        for (Span span : running.get(day).get(mode)) {
            int arrive = Math.max(depart, span.from()) + minutes;
            if (arrive <= span.until()) {
                return arrive;
            }
        }
        return -1;
    }

    private boolean walks(int road) {
        return road <= WALK && ground.walk.reaches(road);
    }

    private boolean runs(int day, int mode, int depart, int arrive) {
        for (Span span : running.get(day).get(mode)) {
            if (span.from() <= depart && arrive <= span.until()) {
                return true;
            }
        }
        return false;
    }

    private long fare(int mode, int road) {
        long[] known = fares[mode];
        if (known == null || known.length <= road) {
            int before = known == null ? 0 : known.length;
            known = known == null ? new long[road + 64] : Arrays.copyOf(known, road + 64);
            Arrays.fill(known, before, known.length, -1);
            fares[mode] = known;
        }
        if (known[road] < 0) {
            known[road] = ground.units(ground.modes.get(mode).price(road, people));
        }
        return known[road];
    }

    private Money price(int spot) {
        if (spot < ground.firstRestaurant) {
            return ground.place(spot).price(people);
        }
        return spot < ground.firstStay
                ? ground.restaurant(spot).price(people)
                : ground.stay(spot).price(people);
    }

    private void openOn(LocalDate date) {
        List<List<Span>> spots = new ArrayList<>();
        for (int spot = 0; spot < ground.firstStay; spot++) {
            spots.add(spot == Ground.CENTRE ? List.of() : hours(spot).on(date));
        }
        open.add(spots);
        running.add(ground.modes.stream().map(mode -> mode.hours().on(date)).toList());
    }

    private OpeningHours hours(int spot) {
        return spot < ground.firstRestaurant
                ? ground.place(spot).hours()
                : ground.restaurant(spot).hours();
    }
}
