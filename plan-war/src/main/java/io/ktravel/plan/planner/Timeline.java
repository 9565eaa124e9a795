package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Point;
import io.ktravel.plan.catalogue.Region;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan's items in their order, each with its row of the catalogue and the way that leads to it. */
final class Timeline {
    private static final String MODE_ENDS = " · ";

    private final PlanFacts plan;
    private final Catalogue catalogue;
    private final @Nullable Area area;
    private final List<Visit> visits = new ArrayList<>();

    Timeline(PlanFacts plan, Catalogue catalogue) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.area =
                plan.location() == null ? null : catalogue.area(plan.location()).orElse(null);
        Point here = null;
        for (Day day : plan.itinerary().days()) {
            for (Item item : day.items()) {
                Entry entry = entry(item);
                Point at = at(item, entry);
                visits.add(new Visit(day.date(), item, entry, here, at));
                here = at == null && item.kind() == ItemKind.NOTE ? here : at;
            }
        }
    }

    PlanFacts plan() {
        return plan;
    }

    /** Whose transport leads from one item to the next; nothing when that is not known, or it is not within one. */
    Optional<Destination> between(Visit before, Visit after) {
        if (area instanceof Destination one) {
            return Optional.of(one);
        }
        Optional<Destination> from = destination(before);
        return from.isPresent() && from.equals(destination(after)) ? from : Optional.empty();
    }

    /** Whether both are known to be in a destination, and not in the same. */
    boolean areApart(Visit before, Visit after) {
        Optional<Destination> from = destination(before);
        Optional<Destination> to = destination(after);
        return area instanceof Region && from.isPresent() && to.isPresent() && !from.equals(to);
    }

    /** Where an item is; of a way to another destination, that one. */
    private Optional<Destination> destination(Visit visit) {
        Entry entry = visit.entry();
        PlaceRef place = visit.item().place();
        if (entry instanceof Leg leg) {
            return catalogue.destination(leg.to());
        }
        String id = entry != null ? entry.id() : place == null || place.id() == null ? "" : place.id();
        return catalogue.destination(id.contains("/") ? id.substring(0, id.indexOf('/')) : id);
    }

    List<Visit> visits() {
        return visits;
    }

    Stream<Visit> of(ItemKind kind) {
        return visits.stream().filter(visit -> visit.is(kind));
    }

    Stream<Visit> on(LocalDate date) {
        return visits.stream().filter(visit -> visit.date().equals(date));
    }

    /** The first day as the plan says, or else as the itinerary has it. */
    @Nullable
    LocalDate firstDate() {
        return plan.startDate() != null ? plan.startDate() : dates().findFirst().orElse(null);
    }

    @Nullable
    LocalDate lastDate() {
        return plan.endDate() != null
                ? plan.endDate()
                : dates().reduce((before, after) -> after).orElse(null);
    }

    /** Every day from the first to the last, also those without a programme; none when they make no sense. */
    List<LocalDate> span() {
        LocalDate first = firstDate();
        LocalDate last = lastDate();
        if (first == null || last == null || last.isBefore(first) || last.isAfter(first.plusYears(1))) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private Stream<LocalDate> dates() {
        return plan.itinerary().days().stream().map(Day::date).sorted();
    }

    private @Nullable Entry entry(Item item) {
        PlaceRef place = item.place();
        if (place != null && place.id() != null) {
            return catalogue.entry(place.id()).orElse(null);
        }
        return Stream.of(Optional.ofNullable(place).map(PlaceRef::name), Optional.of(item.name()))
                .flatMap(Optional::stream)
                .map(name -> named(name, item.kind()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<Entry> named(String name, ItemKind kind) {
        if (area == null || kind == ItemKind.NOTE) {
            return Optional.empty();
        }
        Predicate<Entry> fits = Kinds.fits(kind);
        String asked = kind == ItemKind.TRANSPORT ? name.split(MODE_ENDS, 2)[0] : name;
        return area.destinations().stream()
                .flatMap(destination -> catalogue.named(destination, asked).stream())
                .filter(fits)
                .findFirst();
    }

    private static @Nullable Point at(Item item, @Nullable Entry entry) {
        if (entry instanceof Place known) {
            return known.point();
        }
        if (entry instanceof Restaurant known) {
            return known.point();
        }
        if (entry instanceof Stay known) {
            return known.point();
        }
        PlaceRef place = item.place();
        Double lat = place == null ? null : place.lat();
        Double lon = place == null ? null : place.lon();
        return lat == null || lon == null ? null : new Point(lat, lon);
    }
}
