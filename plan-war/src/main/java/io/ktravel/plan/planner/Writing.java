package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import io.ktravel.plan.itinerary.Verdict;
import io.ktravel.plan.wish.Understood;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes finished attempts and the ways between them down in the traveller's language, and has them checked. */
final class Writing {
    private final Area area;
    private final Wishes wishes;
    private final List<Attempt> parts;
    private final List<Transfer> transfers;
    private final Understood understood;

    Writing(Area area, Wishes wishes, List<Attempt> parts, List<Transfer> transfers) {
        this.area = area;
        this.wishes = wishes;
        this.parts = parts;
        this.transfers = transfers;
        this.understood = parts.get(0).trip().understood;
    }

    /** @throws IllegalStateException a rule is broken: a fault of the planner, never of the wishes */
    Draft draft() {
        Itinerary itinerary = itinerary();
        Money total = itinerary.total(area.currency());
        List<Check> checks = checks(itinerary);
        broken(checks).findFirst().ifPresent(check -> {
            throw new IllegalStateException("a draft for " + wishes + " breaks " + check);
        });
        List<Evidence> reasons = new Reasons(area, wishes, Tastes.of(wishes, understood), parts, transfers).of(total);
        return new Draft(title(), itinerary, total, checks, reasons, understood);
    }

    boolean keepsRules() {
        return broken(checks(itinerary())).findAny().isEmpty();
    }

    boolean keepsAllButTheBudget() {
        return broken(checks(itinerary())).allMatch(check -> check.rule().equals(Conflict.BUDGET));
    }

    private List<Check> checks(Itinerary itinerary) {
        return Rules.check(
                new PlanFacts(
                        area.id(),
                        wishes.startDate(),
                        wishes.endDate(),
                        wishes.groupSize(),
                        wishes.budget(),
                        itinerary,
                        understood),
                parts.get(0).trip().ground.catalogue);
    }

    private static Stream<Check> broken(List<Check> checks) {
        return checks.stream().filter(check -> check.verdict() == Verdict.FAIL);
    }

    private String title() {
        String key = wishes.days() == 1 ? "plan.title.day" : "plan.title";
        return Evidence.of(key, area.name(wishes.locale()), wishes.days()).render(wishes.locale());
    }

    private Itinerary itinerary() {
        return new Itinerary(IntStream.range(0, wishes.days())
                .mapToObj(day -> new Day(wishes.startDate().plusDays(day), items(day)))
                .toList());
    }

    /** On a day when one moves on, of both destinations. */
    private List<Item> items(int day) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Trip trip = parts.get(i).trip();
            ItemWriting writing = new ItemWriting(trip.ground, wishes.groupSize(), wishes.locale());
            parts.get(i).steps().stream()
                    .filter(step -> trip.stage.firstDay() + step.day() == day)
                    .map(writing::item)
                    .forEach(items::add);
            if (i < transfers.size() && transfers.get(i).day() == day) {
                items.add(ride(transfers.get(i), trip.ground));
            }
        }
        return items;
    }

    private Item ride(Transfer transfer, Ground from) {
        Destination to = transfer.to();
        String name = Evidence.of(
                        "plan.ride",
                        transfer.leg().name(wishes.locale()),
                        from.destination.name(wishes.locale()),
                        to.name(wishes.locale()))
                .render(wishes.locale());
        PlaceRef place = new PlaceRef(
                transfer.leg().id(),
                to.name(wishes.locale()),
                to.centre().lat(),
                to.centre().lon());
        return new Item(
                time(transfer.depart()),
                time(transfer.arrive()),
                ItemKind.TRANSPORT,
                name,
                place,
                transfer.leg().price(wishes.groupSize()),
                null);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
