package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.OptionalInt;

/** Whether one can get from each place to the next in the time between them. */
final class TravelRules {
    private TravelRules() {}

    /** The night lies between two days, so the first item of a day is reached in time unless it is a ride itself. */
    static Check travelTime(Timeline timeline) {
        Findings findings = new Findings("travelTime");
        PlaceRules.ifEmpty(timeline, findings);
        Visit before = null;
        int ways = 0;
        for (Visit visit : timeline.visits()) {
            if (visit.is(ItemKind.TRANSPORT)) {
                ride(visit, findings);
                ways++;
            } else if (visit.at() == null && !visit.is(ItemKind.NOTE)) {
                findings.unknown("position", visit.item().name());
            } else if (visit.at() != null && before != null && before.date().equals(visit.date())) {
                gap(before, visit, timeline, findings);
            }
            before = visit.at() == null && visit.is(ItemKind.NOTE) ? before : visit;
        }
        return findings.orPass(ways);
    }

    private static void ride(Visit visit, Findings findings) {
        String name = visit.item().name();
        if (visit.minutes() < 0) {
            findings.unknown("end", name);
        } else if (visit.entry() instanceof Leg leg) {
            findings.failIf(visit.minutes() < leg.minutes(), "ride", name, leg.minutes(), visit.minutes());
        } else if (visit.entry() instanceof Transport mode && visit.road() >= 0) {
            findings.failIf(!mode.reaches(visit.road()), "tooFar", name, kilometres(visit.road()));
            int needed = mode.minutes(visit.road());
            findings.failIf(visit.minutes() < needed, "ride", name, needed, visit.minutes());
        } else {
            findings.unknown("position", name);
        }
    }

    private static void gap(Visit before, Visit after, Timeline timeline, Findings findings) {
        Item from = before.item();
        Item to = after.item();
        if (after.road() == 0) {
            return;
        }
        Destination destination = timeline.between(before, after).orElse(null);
        String way = after.road() < 0 ? "" : kilometres(after.road());
        findings.failIf(timeline.areApart(before, after), "noWay", from.name(), to.name(), way);
        if (after.road() < 0 || destination == null) {
            findings.unknown("position", from.name());
            return;
        }
        if (from.until() == null && !before.is(ItemKind.STAY)) {
            findings.unknown("end", from.name());
            return;
        }
        OptionalInt needed = fastest(destination, after.road());
        int left = (from.until() == null ? from.time() : from.until()).toSecondOfDay() / 60;
        int free = to.time().toSecondOfDay() / 60 - left;
        findings.failIf(needed.isEmpty(), "noWay", from.name(), to.name(), way);
        findings.failIf(
                needed.isPresent() && free < needed.getAsInt(),
                "gap",
                from.name(),
                to.name(),
                way,
                needed.orElse(0),
                Math.max(0, free));
    }

    private static OptionalInt fastest(Destination destination, int road) {
        return destination.transports().stream()
                .filter(mode -> mode.reaches(road))
                .mapToInt(mode -> mode.minutes(road))
                .min();
    }

    private static String kilometres(int road) {
        return road / 10 + "." + road % 10;
    }
}
