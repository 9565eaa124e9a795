package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.OpeningHours;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When things happen. Notes bind nobody to a time. */
final class TimeRules {
    static final LocalTime DAY_BEGINS = LocalTime.of(7, 30);
    static final LocalTime DAY_ENDS = LocalTime.of(22, 30);

    private TimeRules() {}

    static Check order(Timeline timeline) {
        Findings findings = new Findings("order");
        PlaceRules.ifEmpty(timeline, findings);
        List<Visit> visits = bound(timeline);
        for (int i = 1; i < visits.size(); i++) {
            Visit before = visits.get(i - 1);
            Visit after = visits.get(i);
            if (before.date().equals(after.date())) {
                order(before.item(), after.item(), findings);
            }
        }
        return findings.orPass(visits.size());
    }

    static Check dayLength(Timeline timeline) {
        Findings findings = new Findings("dayLength");
        PlaceRules.ifEmpty(timeline, findings);
        for (Visit visit : bound(timeline)) {
            Item item = visit.item();
            findings.failIf(item.time().isBefore(DAY_BEGINS), "early", item.name(), visit.date(), item.time());
            LocalTime end = item.until() == null ? item.time() : item.until();
            findings.failIf(end.isAfter(DAY_ENDS), "late", item.name(), visit.date(), end);
            if (item.until() == null && item.kind() != ItemKind.STAY) {
                findings.unknown("end", item.name());
            }
        }
        return findings.orPass(DAY_BEGINS, DAY_ENDS);
    }

    static Check openingHours(Timeline timeline) {
        Findings findings = new Findings("openingHours");
        PlaceRules.ifEmpty(timeline, findings);
        for (Visit visit : bound(timeline)) {
            OpeningHours hours = hours(visit.entry());
            if (hours != null) {
                open(visit, hours, findings);
            } else if (visit.entry() == null) {
                findings.unknown("row", visit.item().name());
            }
        }
        return findings.orPass();
    }

    static Check visitTime(Timeline timeline) {
        Findings findings = new Findings("visitTime");
        PlaceRules.ifEmpty(timeline, findings);
        for (Visit visit : timeline.of(ItemKind.ACTIVITY).toList()) {
            String name = visit.item().name();
            if (!(visit.entry() instanceof Place place)) {
                findings.unknown("row", name);
            } else if (visit.minutes() < 0) {
                findings.unknown("end", name);
            } else {
                findings.failIf(
                        visit.minutes() < place.visitMinutes(), "short", name, place.visitMinutes(), visit.minutes());
            }
        }
        return findings.orPass();
    }

    private static void order(Item before, Item after, Findings findings) {
        findings.failIf(after.time().isBefore(before.time()), "order", after.name(), before.name());
        if (before.until() != null) {
            findings.failIf(
                    after.time().isBefore(before.until()),
                    "overlap",
                    after.name(),
                    after.time(),
                    before.name(),
                    before.until());
        } else if (before.kind() != ItemKind.STAY) {
            findings.unknown("end", before.name());
        }
    }

    private static void open(Visit visit, OpeningHours hours, Findings findings) {
        Item item = visit.item();
        LocalTime end = item.until() == null ? item.time() : item.until();
        findings.failIf(
                !hours.isOpen(visit.date(), item.time(), end), "closed", item.name(), visit.date(), item.time(), end);
        if (item.until() == null) {
            findings.unknown("end", item.name());
        }
    }

    private static @Nullable OpeningHours hours(@Nullable Entry entry) {
        if (entry instanceof Place place) {
            return place.hours();
        }
        if (entry instanceof Restaurant restaurant) {
            return restaurant.hours();
        }
        return entry instanceof Transport transport ? transport.hours() : null;
    }

    private static List<Visit> bound(Timeline timeline) {
        return timeline.visits().stream()
                .filter(visit -> !visit.is(ItemKind.NOTE))
                .toList();
    }
}
