package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.ItemKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the nights are spent. */
final class StayRules {
    private StayRules() {}

    /** One stay a night, and none on the last day. */
    static Check stays(Timeline timeline) {
        Findings findings = new Findings("stays");
        PlaceRules.ifEmpty(timeline, findings);
        List<LocalDate> dates = timeline.span();
        for (LocalDate date : dates) {
            long stays =
                    timeline.on(date).filter(visit -> visit.is(ItemKind.STAY)).count();
            boolean night = !date.equals(timeline.lastDate());
            if (timeline.on(date).findAny().isEmpty()) {
                findings.unknown("noProgramme", date);
            } else {
                findings.failIf(night && stays == 0, "missing", date);
                findings.failIf(night && stays > 1, "several", date);
                findings.failIf(!night && stays > 0, "afterwards", date);
            }
        }
        return findings.orPass(Math.max(0, dates.size() - 1));
    }

    static Check minimumNights(Timeline timeline) {
        Findings findings = new Findings("minimumNights");
        PlaceRules.ifEmpty(timeline, findings);
        for (Sojourn sojourn : sojourns(timeline, findings)) {
            int needed = sojourn.stay().minNights();
            findings.failIf(sojourn.nights() < needed, "tooFew", sojourn.name(), needed, sojourn.nights());
        }
        return findings.orPass();
    }

    static Check checkInOut(Timeline timeline) {
        Findings findings = new Findings("checkInOut");
        PlaceRules.ifEmpty(timeline, findings);
        for (Sojourn sojourn : sojourns(timeline, findings)) {
            Stay stay = sojourn.stay();
            LocalTime arrival = sojourn.first().item().time();
            findings.failIf(arrival.isBefore(stay.checkIn()), "early", sojourn.name(), stay.checkIn(), arrival);
            Optional<LocalTime> departure = departure(timeline, sojourn);
            departure.ifPresentOrElse(
                    time -> findings.failIf(
                            time.isAfter(stay.checkOut()), "late", sojourn.name(), stay.checkOut(), time),
                    () -> findings.unknown("departure", sojourn.name()));
        }
        return findings.orPass();
    }

    /** The note that names the stay on the day after, or else the first thing that is done on that day. */
    private static Optional<LocalTime> departure(Timeline timeline, Sojourn sojourn) {
        LocalDate day = sojourn.last().date().plusDays(1);
        return timeline.on(day)
                .filter(visit -> visit.is(ItemKind.NOTE) && sojourn.stay().equals(visit.entry()))
                .findFirst()
                .or(() -> timeline.on(day)
                        .filter(visit -> !visit.is(ItemKind.NOTE))
                        .findFirst())
                .map(visit -> visit.item().time());
    }

    private static List<Sojourn> sojourns(Timeline timeline, Findings findings) {
        List<Sojourn> sojourns = new ArrayList<>();
        for (Visit visit : timeline.of(ItemKind.STAY).toList()) {
            if (!(visit.entry() instanceof Stay stay)) {
                findings.unknown("row", visit.item().name());
                continue;
            }
            Sojourn before = sojourns.isEmpty() ? null : sojourns.get(sojourns.size() - 1);
            if (before != null && before.goesOn(stay, visit)) {
                sojourns.set(sojourns.size() - 1, new Sojourn(stay, before.first(), visit, before.nights() + 1));
            } else {
                sojourns.add(new Sojourn(stay, visit, visit, 1));
            }
        }
        return sojourns;
    }

    /** Nights in a row at one stay. */
    private record Sojourn(Stay stay, Visit first, Visit last, int nights) {
        boolean goesOn(Stay next, Visit visit) {
            return stay.id().equals(next.id())
                    && visit.date().equals(last.date().plusDays(1));
        }

        String name() {
            return first.item().name();
        }
    }
}
