package io.ktravel.plan.planner;

import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which days and which places. */
final class PlaceRules {
    private static final int NAMED = 5;

    private PlaceRules() {}

    static Check dates(Timeline timeline) {
        Findings findings = new Findings("dates");
        LocalDate start = timeline.plan().startDate();
        LocalDate end = timeline.plan().endDate();
        List<LocalDate> days =
                timeline.plan().itinerary().days().stream().map(Day::date).toList();
        if (start == null || end == null) {
            findings.unknown("dates");
            return findings.orPass();
        }
        findings.failIf(end.isBefore(start), "backwards", start, end);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            findings.failIf(day.isBefore(start) || day.isAfter(end), "outside", day, start, end);
            findings.failIf(i > 0 && !day.isAfter(days.get(i - 1)), "order", day, days.get(Math.max(0, i - 1)));
        }
        timeline.span().stream()
                .filter(day -> !days.contains(day))
                .forEach(day -> findings.unknown("noProgramme", day));
        return findings.orPass(timeline.span().size(), start, end);
    }

    static Check catalogue(Timeline timeline) {
        Findings findings = new Findings("catalogue");
        List<String> strangers = timeline.visits().stream()
                .filter(visit -> visit.entry() == null && !visit.is(ItemKind.NOTE))
                .map(visit -> visit.item().name())
                .distinct()
                .toList();
        String named = String.join(", ", strangers.subList(0, Math.min(NAMED, strangers.size())));
        findings.failIf(strangers.size() > NAMED, "more", named, strangers.size() - NAMED);
        findings.failIf(!strangers.isEmpty(), "stranger", named);
        timeline.visits().stream()
                .filter(visit -> visit.entry() != null
                        && !Kinds.fits(visit.item().kind()).test(visit.entry()))
                .forEach(visit -> findings.fail(
                        "kind",
                        visit.item().name(),
                        new Evidence.Word("kind." + visit.item().kind().name().toLowerCase(Locale.ROOT))));
        ifEmpty(timeline, findings);
        return findings.orPass(timeline.visits().stream()
                .filter(visit -> !visit.is(ItemKind.NOTE))
                .count());
    }

    static Check noRepeats(Timeline timeline) {
        Findings findings = new Findings("noRepeats");
        Set<String> seen = new HashSet<>();
        timeline.visits().stream()
                .filter(visit -> visit.is(ItemKind.ACTIVITY) || visit.is(ItemKind.MEAL))
                .forEach(visit -> findings.failIf(
                        !seen.add(key(visit)), "twice", visit.item().name(), visit.date()));
        ifEmpty(timeline, findings);
        return findings.orPass(seen.size());
    }

    /** A plan without items keeps no rule and breaks none. */
    static void ifEmpty(Timeline timeline, Findings findings) {
        if (timeline.visits().isEmpty()) {
            findings.unknown("noItems");
        }
    }

    private static String key(Visit visit) {
        if (visit.entry() != null) {
            return visit.entry().id();
        }
        PlaceRef place = visit.item().place();
        return place != null && place.id() != null
                ? place.id()
                : visit.item().name().strip().toLowerCase(Locale.ROOT);
    }
}
