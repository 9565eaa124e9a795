package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Transport;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a finished attempt down in the traveller's language, and has it checked. */
final class Writing {
    private final Wishes wishes;
    private final Ground ground;
    private final Understood understood;
    private final Tastes tastes;
    private final Locale locale;

    Writing(Wishes wishes, Ground ground, Understood understood) {
        this.wishes = wishes;
        this.ground = ground;
        this.understood = understood;
        this.tastes = Tastes.of(wishes, understood);
        this.locale = wishes.locale();
    }

    /** @throws IllegalStateException a rule is broken: a fault of the planner, never of the wishes */
    Draft draft(Attempt attempt) {
        Itinerary itinerary = itinerary(attempt.steps());
        Money total = itinerary.total(ground.destination.currency());
        List<Check> checks = checks(itinerary);
        broken(checks).findFirst().ifPresent(check -> {
            throw new IllegalStateException("a draft for " + wishes + " breaks " + check);
        });
        List<Evidence> reasons = new Reasons(wishes, ground, tastes).of(attempt, total);
        return new Draft(title(), itinerary, total, checks, reasons, understood);
    }

    /** What is locked may break a rule, alone or with everything around it. */
    boolean keepsRules(Attempt attempt) {
        return broken(checks(itinerary(attempt.steps()))).findAny().isEmpty();
    }

    private List<Check> checks(Itinerary itinerary) {
        return Rules.check(
                new PlanFacts(
                        ground.destination.id(),
                        wishes.startDate(),
                        wishes.endDate(),
                        wishes.groupSize(),
                        wishes.budget(),
                        itinerary,
                        understood),
                ground.catalogue);
    }

    private static Stream<Check> broken(List<Check> checks) {
        return checks.stream().filter(check -> check.verdict() == Verdict.FAIL);
    }

    private String title() {
        String key = wishes.days() == 1 ? "plan.title.day" : "plan.title";
        return Evidence.of(key, ground.destination.name(locale), wishes.days()).render(locale);
    }

    private Itinerary itinerary(List<Step> steps) {
        return new Itinerary(IntStream.range(0, wishes.days())
                .mapToObj(day -> new Day(
                        wishes.startDate().plusDays(day),
                        steps.stream()
                                .filter(step -> step.day() == day)
                                .map(this::item)
                                .toList()))
                .toList());
    }

    private Item item(Step step) {
        Item kept = step.kept();
        return kept == null ? written(step) : kept;
    }

    private Item written(Step step) {
        return switch (step.kind()) {
            case TRANSPORT -> ride(step);
            case STAY -> stay(step);
            case NOTE -> note(step);
            case MEAL, ACTIVITY -> stop(step);
        };
    }

    private Item ride(Step step) {
        Transport mode = ground.modes.get(step.mode());
        String name = text("plan.ride", mode.name(locale), name(step.from()), name(step.spot()));
        Money fare = mode.price(ground.road(step.from(), step.spot()), wishes.groupSize());
        return item(step, name, ref(mode.id(), step.spot()), fare, null);
    }

    private Item stay(Step step) {
        int rooms = ground.stay(step.spot()).rooms(wishes.groupSize());
        Item item = item(
                step,
                name(step.spot()),
                ref(step.spot()),
                ground.stay(step.spot()).price(wishes.groupSize()),
                text(step.label(), rooms, wishes.groupSize()));
        return new Item(item.time(), null, item.kind(), item.name(), item.place(), item.cost(), item.note());
    }

    private Item stop(Step step) {
        boolean meal = step.kind() == ItemKind.MEAL;
        Money price = meal
                ? ground.restaurant(step.spot()).price(wishes.groupSize())
                : ground.place(step.spot()).price(wishes.groupSize());
        String note = meal ? text("plan.meal", new Evidence.Word(step.label())) : null;
        return item(step, name(step.spot()), ref(step.spot()), price, note);
    }

    private Item note(Step step) {
        Money free = Money.zero(ground.destination.currency());
        if (step.label().startsWith("meal.")) {
            String name = text("plan.ownMeal", new Evidence.Word(step.label()));
            return item(step, name, null, free, text("plan.ownMeal.why"));
        }
        boolean somewhere = step.spot() != Step.NOWHERE;
        String name = somewhere ? text(step.label(), name(step.spot())) : text(step.label());
        return item(step, name, somewhere ? ref(step.spot()) : null, free, null);
    }

    private static Item item(Step step, String name, @Nullable PlaceRef place, Money cost, @Nullable String note) {
        return new Item(time(step.begin()), time(step.end()), step.kind(), name, place, cost, note);
    }

    private PlaceRef ref(int spot) {
        Entry entry = ground.entry(spot);
        return ref(entry == null ? ground.destination.id() : entry.id(), spot);
    }

    private PlaceRef ref(String id, int spot) {
        return new PlaceRef(
                id, name(spot), ground.point(spot).lat(), ground.point(spot).lon());
    }

    private String name(int spot) {
        Entry entry = ground.entry(spot);
        return entry == null ? ground.destination.name(locale) : entry.name(locale);
    }

    private String text(String key, Object... args) {
        return Evidence.of(key, args).render(locale);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
