package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Verdict;
import io.ktravel.plan.wish.PartOfDay;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each wish of a traveller's own words as a rule. A hard one can fail; a soft one is kept, or unknown. */
final class WishRules {
    private static final int NAMED = 3;

    private WishRules() {}

    static Check check(Wish wish, Timeline timeline) {
        Findings findings = new Findings(wish.rule(), "wish." + texts(wish));
        PlaceRules.ifEmpty(timeline, findings);
        return switch (wish.kind()) {
            case LIKE ->
                liked(
                        wish,
                        timeline,
                        findings,
                        visit -> Tastes.words(visit.entry()).anyMatch(wish.words()::contains));
            case LIKE_PLACE -> liked(wish, timeline, findings, visit -> isNamed(wish, visit));
            case BUSY -> busy(wish, timeline, findings);
            case AVOID, AVOID_PLACE, DIET, WHEELCHAIR -> refused(wish, timeline, findings);
            case MUST_SEE -> mustSee(wish, timeline, findings);
            case CHILDREN -> children(wish, timeline, findings);
            case FREE -> free(wish, timeline, findings);
            case RELAXED -> relaxed(wish, timeline, findings);
        };
    }

    /** Which parts of the traveller's words mean nothing here. */
    static Stream<Check> ignored(Understood understood) {
        if (understood.ignored().isEmpty()) {
            return Stream.of();
        }
        String parts =
                understood.ignored().stream().map(part -> "“" + part + "”").collect(Collectors.joining(", "));
        return Stream.of(new Check("ignored", Verdict.UNKNOWN, Evidence.of("checks.ignored", parts)));
    }

    private static String texts(Wish wish) {
        return switch (wish.kind()) {
            case RELAXED -> "relaxed";
            case BUSY -> "busy";
            default -> wish.kind().rule();
        };
    }

    private static Check liked(Wish wish, Timeline timeline, Findings findings, Predicate<Visit> fits) {
        List<String> names = timeline.visits().stream()
                .filter(visit -> !visit.is(ItemKind.NOTE) && !visit.is(ItemKind.TRANSPORT))
                .filter(fits)
                .map(visit -> visit.item().name())
                .distinct()
                .limit(NAMED)
                .toList();
        if (names.isEmpty()) {
            findings.preferred(wish.said());
        }
        return findings.orPass(wish.said(), String.join(", ", names));
    }

    private static Check busy(Wish wish, Timeline timeline, Findings findings) {
        long most = timeline.span().stream()
                .mapToLong(date -> activities(timeline, date))
                .max()
                .orElse(0);
        if (most <= Limits.RELAXED) {
            findings.preferred(wish.said());
        }
        return findings.orPass(wish.said(), most);
    }

    private static Check refused(Wish wish, Timeline timeline, Findings findings) {
        for (Visit visit : bound(timeline).toList()) {
            Entry entry = visit.entry();
            if (entry == null) {
                findings.unknown("row", visit.item().name());
            }
            findings.failIf(
                    Limits.refuses(wish, entry),
                    "fail",
                    wish.said(),
                    visit.item().name(),
                    visit.date());
        }
        return findings.orPass(wish.said());
    }

    private static Check mustSee(Wish wish, Timeline timeline, Findings findings) {
        List<Visit> there =
                timeline.visits().stream().filter(visit -> isNamed(wish, visit)).toList();
        findings.failIf(there.isEmpty() && !timeline.visits().isEmpty(), "fail", wish.said());
        return findings.orPass(wish.said(), there.isEmpty() ? "" : there.get(0).date());
    }

    private static Check children(Wish wish, Timeline timeline, Findings findings) {
        Integer people = timeline.plan().groupSize();
        LocalTime home = LocalTime.ofSecondOfDay(Limits.CHILDREN_HOME * 60L);
        if (people == null) {
            findings.unknown("groupSize");
        } else {
            findings.failIf(people <= wish.number(), "alone", wish.said(), wish.number(), people);
        }
        for (Visit visit : timeline.visits()) {
            LocalTime end = end(visit.item());
            findings.failIf(
                    !visit.is(ItemKind.NOTE) && end.isAfter(home),
                    "late",
                    visit.item().name(),
                    visit.date(),
                    end,
                    home);
        }
        return findings.orPass(wish.said(), home);
    }

    private static Check free(Wish wish, Timeline timeline, Findings findings) {
        List<LocalDate> span = timeline.span();
        PartOfDay part = wish.part();
        List<LocalDate> days = Stream.iterate(1, day -> day <= span.size(), day -> day + 1)
                .filter(day -> wish.isFor(day, span.size()))
                .map(day -> span.get(day - 1))
                .toList();
        if (days.isEmpty()) {
            findings.unknown("noDay", span.size());
        }
        for (LocalDate date : days) {
            timeline.on(date)
                    .filter(visit -> visit.is(ItemKind.ACTIVITY) && isWithin(visit.item(), part))
                    .forEach(visit -> findings.fail(
                            "fail",
                            wish.said(),
                            visit.item().name(),
                            date,
                            visit.item().time(),
                            end(visit.item())));
        }
        String shown = days.stream().map(LocalDate::toString).limit(NAMED).collect(Collectors.joining(", "));
        return findings.orPass(wish.said(), shown, new Evidence.Word("part." + part.key()));
    }

    private static Check relaxed(Wish wish, Timeline timeline, Findings findings) {
        for (LocalDate date : timeline.span()) {
            long visits = activities(timeline, date);
            findings.failIf(visits > Limits.RELAXED, "fail", wish.said(), date, visits, Limits.RELAXED);
        }
        return findings.orPass(wish.said(), Limits.RELAXED);
    }

    private static boolean isWithin(Item item, PartOfDay part) {
        int begin = item.time().toSecondOfDay() / 60;
        int end = end(item).toSecondOfDay() / 60;
        return begin < part.until() && part.from() < Math.max(end, begin + 1);
    }

    private static LocalTime end(Item item) {
        return item.until() == null ? item.time() : item.until();
    }

    private static long activities(Timeline timeline, LocalDate date) {
        return timeline.on(date).filter(visit -> visit.is(ItemKind.ACTIVITY)).count();
    }

    private static boolean isNamed(Wish wish, Visit visit) {
        return visit.entry() != null && visit.entry().id().equals(wish.subject());
    }

    private static Stream<Visit> bound(Timeline timeline) {
        return timeline.visits().stream().filter(visit -> !visit.is(ItemKind.NOTE) && !visit.is(ItemKind.TRANSPORT));
    }
}
