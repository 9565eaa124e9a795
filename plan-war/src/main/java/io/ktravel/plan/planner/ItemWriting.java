package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes steps down as items.
 *
 * @param ground where they are
 */
record ItemWriting(Ground ground, int people, Locale locale) {
    Item item(Step step) {
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
        Money fare = mode.price(ground.road(step.from(), step.spot()), people);
        return item(step, name, ref(mode.id(), step.spot()), fare, null);
    }

    private Item stay(Step step) {
        int rooms = ground.stay(step.spot()).rooms(people);
        Item item = item(
                step,
                name(step.spot()),
                ref(step.spot()),
                ground.stay(step.spot()).price(people),
                text(step.label(), rooms, people));
        return new Item(item.time(), null, item.kind(), item.name(), item.place(), item.cost(), item.note());
    }

    private Item stop(Step step) {
        boolean meal = step.kind() == ItemKind.MEAL;
        Money price = meal
                ? ground.restaurant(step.spot()).price(people)
                : ground.place(step.spot()).price(people);
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
