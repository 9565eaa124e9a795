package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import io.ktravel.plan.wish.WishKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of a traveller's wishes are in each other's way. Wishes are left out one after another as long as no plan comes
 * of it, until each of those that remain is needed for the conflict; the planner itself says what comes of it.
 *
 * <p>A wish that is left out may be anything: the group as small as the other wishes allow, the trip a day long or as
 * long as it takes, the budget any.
 */
final class Conflict {
    static final String BUDGET = "budget";
    static final String GROUP = "groupSize";
    static final String DATES = "dates";
    private static final String LOCATION = "location";
    private static final int WEEK = 7;

    /** In the order in which they are named. */
    private static final List<String> FIXED = List.of(BUDGET, GROUP, DATES);

    private final Terrain terrain;
    private final Wishes wishes;
    private final Understood understood;
    private final Map<Set<String>, Boolean> known = new HashMap<>();
    private final Map<Question, Drafts> drafts = new HashMap<>();

    Conflict(Terrain terrain, Wishes wishes, Understood understood) {
        this.terrain = terrain;
        this.wishes = wishes;
        this.understood = understood;
    }

    /** For wishes that the planner finds no plan for. */
    Infeasible find() {
        Set<String> all = all();
        if (!works(Set.of())) {
            Evidence noWay = Evidence.of("infeasible.noWay");
            return new Infeasible(
                    List.of(LOCATION),
                    words(List.of(LOCATION)),
                    List.of(Relaxation.of(LOCATION, noWay)),
                    false,
                    isProven());
        }
        Set<String> conflicts = minimal(all);
        List<Relaxation> single = relaxations(all, conflicts);
        List<String> named = all.stream().filter(conflicts::contains).toList();
        boolean proven = isProven();
        return single.isEmpty()
                ? new Infeasible(named, words(named), several(all), true, proven)
                : new Infeasible(named, words(named), single, false, proven);
    }

    /** Of the wishes as they were asked. */
    private boolean isProven() {
        return terrain.contradict(understood)
                || drafts(all(), new Days(wishes.startDate(), wishes.days()), wishes.groupSize())
                        .ruleOut(wishes.budget());
    }

    private List<Evidence> words(List<String> named) {
        return named.stream().map(this::words).toList();
    }

    private Evidence words(String wish) {
        return locked("conflict.locked", wish)
                .or(() -> said(wish).map(said -> Evidence.of("conflict.said", said)))
                .orElseGet(() -> Evidence.of("conflict." + wish));
    }

    /** A sentence about something locked: its date, and what it is. */
    Optional<Evidence> locked(String key, String wish) {
        return wishes.keeping().locks().stream()
                .filter(lock -> lock.rule().equals(wish))
                .findFirst()
                .map(lock -> wishes.keeping()
                        .item(lock)
                        .map(item -> Evidence.of(key, lock.date(), item.name()))
                        .orElseGet(() -> Evidence.of(key + "Day", lock.date())));
    }

    /** In the traveller's own words, when they have them. */
    Optional<String> said(String wish) {
        return understood.wishes().stream()
                .filter(one -> one.rule().equals(wish))
                .map(Wish::said)
                .findFirst();
    }

    /** The traveller's own wishes, in the order in which they are named. */
    private Set<String> all() {
        Set<String> all = new LinkedHashSet<>(FIXED);
        if (wishes.budget() == null) {
            all.remove(BUDGET);
        }
        understood.hard().map(Wish::rule).forEach(all::add);
        wishes.keeping().locks().stream().map(Locked::rule).forEach(all::add);
        return all;
    }

    /** Many at once first: each time that no plan comes of it takes the planner a long search. */
    private Set<String> minimal(Set<String> all) {
        List<String> kept = new ArrayList<>(all);
        kept.sort(Comparator.comparingInt(name -> -FIXED.indexOf(name) - (FIXED.contains(name) ? 0 : FIXED.size())));
        for (int many = kept.size() / 2; many > 1; many = Math.min(many, kept.size()) / 2) {
            leaveOut(many, kept);
        }
        boolean smaller = true;
        while (smaller) {
            smaller = leaveOut(1, kept);
        }
        return new HashSet<>(kept);
    }

    /** Goes through them once, so many at a time; says whether any were left out. */
    private boolean leaveOut(int many, List<String> kept) {
        int before = kept.size();
        for (int from = 0; from < kept.size(); ) {
            List<String> some = kept.subList(from, Math.min(from + many, kept.size()));
            Set<String> others = new LinkedHashSet<>(kept);
            some.forEach(others::remove);
            if (works(others)) {
                from += many;
            } else {
                some.clear();
            }
        }
        return kept.size() < before;
    }

    /** Those that make a plan of everything else that was wished, each alone. */
    private List<Relaxation> relaxations(Set<String> all, Set<String> conflicts) {
        return all.stream()
                .filter(conflicts::contains)
                .filter(wish -> works(without(all, wish)))
                .flatMap(wish -> new Relaxing(this, without(all, wish), !conflicts.contains(BUDGET)).of(wish))
                .sorted(Comparator.comparingDouble(Relaxation::share))
                .toList();
    }

    /** As few as must be given up when no single one is enough: each for what is left of those before it. */
    private List<Relaxation> several(Set<String> all) {
        Set<String> kept = new LinkedHashSet<>();
        List<String> order = new ArrayList<>(all);
        order.sort(Comparator.comparing(BUDGET::equals));
        for (String wish : order) {
            kept.add(wish);
            if (!works(kept)) {
                kept.remove(wish);
            }
        }
        List<Relaxation> changes = new ArrayList<>();
        Relaxing relaxing = new Relaxing(this, kept, true);
        List<String> given = new ArrayList<>(all);
        given.removeAll(kept);
        given.sort(Comparator.comparingInt(wish -> -FIXED.indexOf(wish)));
        for (String wish : given) {
            Relaxation change = relaxing.of(wish).findFirst().orElseGet(() -> relaxing.given(wish));
            relaxing.change(change);
            changes.add(change);
        }
        return changes;
    }

    /** Whether there is a plan for these wishes; the others may be anything. */
    boolean works(Set<String> kept) {
        Boolean answer = known.get(kept);
        if (answer == null) {
            answer = days(kept).anyMatch(days -> people(kept).anyMatch(people -> works(kept, days, people)));
            known.put(Set.copyOf(kept), answer);
        }
        return answer;
    }

    private boolean works(Set<String> kept, Days days, int people) {
        Money budget = kept.contains(BUDGET) ? wishes.budget() : null;
        return drafts(kept, days, people).within(budget) != null;
    }

    /**
     * Those for any budget.
     *
     * @param kept of the traveller's own words and of what is locked
     */
    Drafts drafts(Set<String> kept, Days days, int people) {
        return drafts.computeIfAbsent(new Question(without(kept, BUDGET), days, people), any -> {
            Understood words = understood.withHard(kept);
            Wishes asked = wishes.with(days.start(), days.end(), people, null, words)
                    .with(wishes.keeping().only(kept));
            return terrain.drafts(asked, words);
        });
    }

    private Stream<Days> days(Set<String> kept) {
        Days asked = new Days(wishes.startDate(), wishes.days());
        if (kept.contains(DATES)) {
            return Stream.of(asked);
        }
        boolean named =
                understood.withHard(kept).of(WishKind.MUST_SEE).findAny().isPresent();
        Stream<Days> shortest = Stream.of(1, 2).limit(named ? 2 : 1).flatMap(this::anyWeekday);
        Stream<Days> longer =
                named ? Stream.of(3, 7, Wishes.MAX_DAYS).map(days -> new Days(wishes.startDate(), days)) : Stream.of();
        return Stream.of(shortest, Stream.of(asked), locked(kept), longer).flatMap(days -> days);
    }

    private Stream<Days> anyWeekday(int count) {
        return IntStream.range(0, WEEK)
                .mapToObj(shift -> new Days(wishes.startDate().plusDays(shift), count));
    }

    /** From the first locked day to the last, and with a day before and behind. */
    private Stream<Days> locked(Set<String> kept) {
        List<LocalDate> dates = wishes.keeping().only(kept).locks().stream()
                .map(Locked::date)
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return Stream.of();
        }
        LocalDate first = dates.get(0);
        int count = (int) ChronoUnit.DAYS.between(first, dates.get(dates.size() - 1)) + 1;
        return Stream.of(
                        new Days(first, count),
                        new Days(first.minusDays(1), count + 1),
                        new Days(first, count + 1),
                        new Days(first.minusDays(1), count + 2))
                .filter(days -> days.count() <= Wishes.MAX_DAYS);
    }

    private Stream<Integer> people(Set<String> kept) {
        if (kept.contains(GROUP)) {
            return Stream.of(wishes.groupSize());
        }
        return Stream.of(adultsToo(understood.withHard(kept)), wishes.groupSize())
                .distinct();
    }

    /** The smallest group: with children there is one who is none. */
    static int adultsToo(Understood words) {
        return words.of(WishKind.CHILDREN).mapToInt(Wish::number).max().orElse(0) + 1;
    }

    static Set<String> without(Set<String> wishes, String wish) {
        Set<String> fewer = new LinkedHashSet<>(wishes);
        fewer.remove(wish);
        return fewer;
    }

    Wishes wishes() {
        return wishes;
    }

    Understood understood() {
        return understood;
    }

    Terrain terrain() {
        return terrain;
    }

    /** What the drafts depend on. */
    private record Question(Set<String> kept, Days days, int people) {}

    /** When a trip is. */
    record Days(LocalDate start, int count) {
        LocalDate end() {
            return start.plusDays(count - 1L);
        }
    }
}
