package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.wish.Understood;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the smallest change of one wish that makes a plan, while others are kept. */
final class Relaxing {
    private static final int WEEK = 7;

    private final Conflict conflict;
    private final Wishes wishes;
    private final Set<String> kept;
    private final Understood words;
    private final @Nullable Money budget;
    private final boolean alsoLonger;
    private int people;
    private Conflict.Days days;

    /**
     * @param kept what is not to be changed
     * @param alsoLonger whether a longer trip may be the way out: never of a budget
     */
    Relaxing(Conflict conflict, Set<String> kept, boolean alsoLonger) {
        this.conflict = conflict;
        this.alsoLonger = alsoLonger;
        this.wishes = conflict.wishes();
        this.kept = kept;
        this.words = conflict.understood().withHard(kept);
        this.budget = kept.contains(Conflict.BUDGET) ? wishes.budget() : null;
        this.people = kept.contains(Conflict.GROUP)
                ? wishes.groupSize()
                : Math.min(wishes.groupSize(), Conflict.adultsToo(words));
        this.days = new Conflict.Days(wishes.startDate(), wishes.days());
    }

    /** From now on with this change. */
    void change(Relaxation change) {
        people = change.groupSize() == null ? people : change.groupSize();
        if (change.startDate() != null && change.endDate() != null) {
            days = new Conflict.Days(
                    change.startDate(), (int) ChronoUnit.DAYS.between(change.startDate(), change.endDate()) + 1);
        }
    }

    /** Nothing when only a change of several wishes makes a plan. */
    Stream<Relaxation> of(String wish) {
        return switch (wish) {
            case Conflict.BUDGET -> budget().stream();
            case Conflict.GROUP -> group().stream();
            case Conflict.DATES -> dates().stream();
            default -> Stream.of(given(wish));
        };
    }

    /** The wish left out, whatever it is. */
    Relaxation given(String wish) {
        Evidence text = conflict.locked("infeasible.unlocked", wish)
                .or(() -> conflict.said(wish).map(said -> Evidence.of("infeasible.without", said)))
                .orElseGet(() -> Evidence.of("infeasible.without", new Evidence.Word("conflict." + wish)));
        return Relaxation.of(wish, text);
    }

    private List<Relaxation> budget() {
        Proposal cheapest = conflict.drafts(kept, days, people).cheapest();
        Money had = wishes.budget();
        if (cheapest == null || had == null) {
            return List.of();
        }
        Money needed = conflict.terrain().money(cheapest.cost());
        Money raise = needed.minus(had);
        double share = had.amount().signum() == 0
                ? Double.MAX_VALUE
                : raise.amount().doubleValue() / had.amount().doubleValue();
        return List.of(Relaxation.budget(needed, share, Evidence.of("infeasible.budget", needed, raise)));
    }

    private List<Relaxation> group() {
        int asked = wishes.groupSize();
        int least = Conflict.adultsToo(words);
        int most = least >= asked ? 0 : largest(least, asked - 1, fewer -> works(days, fewer));
        if (most > 0) {
            double share = (asked - most) / (double) asked;
            return List.of(Relaxation.group(most, share, Evidence.of("infeasible.fewer", asked - most, most)));
        }
        if (least > asked && works(days, least)) {
            double share = (least - asked) / (double) asked;
            return List.of(Relaxation.group(least, share, Evidence.of("infeasible.more", least - asked, least)));
        }
        return List.of();
    }

    private List<Relaxation> dates() {
        List<Relaxation> found = new ArrayList<>();
        int shorter = days.count() == 1 ? 0 : largest(1, days.count() - 1, count -> works(with(0, count), people));
        if (shorter > 0) {
            found.add(relaxed("infeasible.shorter", with(0, shorter), days.count() - shorter));
        }
        if (shorter == 0 || alsoLonger) {
            IntStream.rangeClosed(days.count() + 1, Wishes.MAX_DAYS)
                    .filter(count -> works(with(0, count), people))
                    .limit(1)
                    .forEach(count -> found.add(relaxed("infeasible.longer", with(0, count), count - days.count())));
            moved(days.count()).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            moved(1).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Relaxation::share));
        return found;
    }

    private Optional<Relaxation> moved(int count) {
        return IntStream.range(1, WEEK)
                .mapToObj(shift -> with(shift, count))
                .filter(other -> works(other, people))
                .findFirst()
                .map(Relaxing::moved);
    }

    private Relaxation relaxed(String key, Conflict.Days other, int nights) {
        double share = nights / (double) Math.max(1, days.count() - 1);
        return Relaxation.dates(other.start(), other.end(), share, Evidence.of(key, nights, other.end()));
    }

    private static Relaxation moved(Conflict.Days other) {
        LocalDate start = other.start();
        return Relaxation.dates(start, other.end(), 1, Evidence.of("infeasible.otherDay", start, other.end()));
    }

    private Conflict.Days with(int shift, int count) {
        return new Conflict.Days(wishes.startDate().plusDays(shift), count);
    }

    private boolean works(Conflict.Days when, int group) {
        return conflict.drafts(kept, when, group).within(budget) != null;
    }

    /** The largest number that works if whatever works for one works for a smaller one too; 0 when none does. */
    private static int largest(int from, int to, IntPredicate works) {
        int best = 0;
        int low = from;
        int high = to;
        while (low <= high) {
            int middle = (low + high + 1) / 2;
            if (works.test(middle)) {
                best = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }
}
