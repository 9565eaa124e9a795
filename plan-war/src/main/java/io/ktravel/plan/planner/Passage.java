package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of a plan through a region, which stays when something of the plan is to stay: its destinations and the legs
 * between them. What is locked belongs to the destination where the traveller is then.
 */
final class Passage {
    private final Grounds grounds;
    private final Wishes wishes;
    private final List<Move> moves = new ArrayList<>();

    /** A leg in the plan, at that position of its day. */
    private record Move(LocalDate date, int position, Item item, Ground from, Leg leg) {}

    Passage(Grounds grounds, Wishes wishes) {
        this.grounds = grounds;
        this.wishes = wishes;
        for (Day day : wishes.keeping().itinerary().days()) {
            for (int position = 0; position < day.items().size(); position++) {
                move(day.date(), position, day.items().get(position)).ifPresent(moves::add);
            }
        }
    }

    private Optional<Move> move(LocalDate date, int position, Item item) {
        PlaceRef place = item.place();
        String id = place == null ? null : place.id();
        if (id == null || item.kind() != ItemKind.TRANSPORT) {
            return Optional.empty();
        }
        return grounds.all().stream()
                .flatMap(from -> from.destination.legs().stream()
                        .filter(leg -> leg.id().equals(id))
                        .map(leg -> new Move(date, position, item, from, leg)))
                .findFirst();
    }

    /**
     * What is to stay at each destination; nothing when a trip on these days cannot go that way, or the plan does not say
     * where it goes.
     *
     * @param keeping what the wishes keep, or more of the same itinerary
     */
    List<Touring.Stay> stays(Keeping keeping) {
        Optional<Ground> begin = begin();
        if (begin.isEmpty() || !isConnected() || !isInTime()) {
            return List.of();
        }
        Ground here = begin.get();
        LocalDate date = wishes.startDate();
        int position = 0;
        List<Touring.Stay> stays = new ArrayList<>();
        for (Move move : moves) {
            if (!isOfTrip(move.date())) {
                continue;
            }
            int nights = (int) ChronoUnit.DAYS.between(date, move.date());
            Keeping kept = part(keeping, date, position, move.date(), move.position());
            stays.add(new Touring.Stay(here, nights, kept, move.leg()));
            here = to(move.leg()).orElseThrow();
            date = move.date();
            position = move.position() + 1;
        }
        int nights = (int) ChronoUnit.DAYS.between(date, wishes.endDate());
        stays.add(new Touring.Stay(
                here, nights, part(keeping, date, position, wishes.endDate(), Integer.MAX_VALUE), null));
        boolean nightEach = stays.size() == 1 || stays.stream().allMatch(stay -> stay.nights() > 0);
        return nightEach ? stays : List.of();
    }

    private boolean isInTime() {
        return wishes.keeping().locks().stream().map(Locked::date).allMatch(this::isOfTrip);
    }

    private boolean isOfTrip(LocalDate date) {
        return !date.isBefore(wishes.startDate()) && !date.isAfter(wishes.endDate());
    }

    /** Where the traveller is on the first day of the trip. */
    private Optional<Ground> begin() {
        Optional<Move> before = moves.stream()
                .filter(move -> move.date().isBefore(wishes.startDate()))
                .reduce((one, later) -> later);
        return before.flatMap(move -> to(move.leg()))
                .or(() -> moves.stream().map(Move::from).findFirst())
                .or(this::onlyTown);
    }

    private Optional<Ground> onlyTown() {
        return wishes.keeping()
                .itinerary()
                .items()
                .flatMap(item -> Stream.ofNullable(item.place()))
                .flatMap(place -> Stream.ofNullable(place.id()))
                .flatMap(id -> grounds.all().stream()
                        .filter(ground ->
                                id.startsWith(ground.destination.id() + "/") || id.equals(ground.destination.id())))
                .findFirst();
    }

    /** Each leg begins where the one before it ends, and at the time when the planner would take it. */
    private boolean isConnected() {
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            boolean follows = i == 0
                    || moves.get(i - 1)
                            .leg()
                            .to()
                            .equals(move.from().destination.id());
            int time = move.item().time().toSecondOfDay() / 60;
            boolean punctual = Transfer.When.of(move.leg())
                    .filter(when -> when.depart() == time)
                    .isPresent();
            if (!follows || !punctual || to(move.leg()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Ground> to(Leg leg) {
        return grounds.all().stream()
                .filter(ground -> ground.destination.id().equals(leg.to()))
                .findFirst();
    }

    /** From the position on the first day until before the other one on the last. */
    private static Keeping part(Keeping keeping, LocalDate first, int from, LocalDate last, int until) {
        List<Day> days = new ArrayList<>();
        List<Locked> locks = new ArrayList<>();
        for (Day day : keeping.itinerary().days()) {
            if (day.date().isBefore(first) || day.date().isAfter(last)) {
                continue;
            }
            int begin = day.date().equals(first) ? from : 0;
            int end = day.date().equals(last)
                    ? Math.min(until, day.items().size())
                    : day.items().size();
            days.add(new Day(day.date(), day.items().subList(begin, end)));
            keeping.locks().stream()
                    .filter(lock -> lock.date().equals(day.date()))
                    .flatMap(lock -> within(lock, begin, end).stream())
                    .forEach(locks::add);
        }
        return new Keeping(new Itinerary(days), locks);
    }

    private static Optional<Locked> within(Locked lock, int begin, int end) {
        Integer position = lock.position();
        if (position == null) {
            return Optional.of(lock);
        }
        return position < begin || position >= end
                ? Optional.empty()
                : Optional.of(new Locked(lock.date(), position - begin));
    }
}
