package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.wish.PartOfDay;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import io.ktravel.plan.wish.WishKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The hard wishes of a traveller's own words, as a draft has to keep them; {@link WishRules} measures the same. */
final class Limits {
    /** With children everybody is home by then; minutes after midnight. */
    static final int CHILDREN_HOME = 21 * 60;

    /** Visits a day when there is to be time. */
    static final int RELAXED = 2;

    private static final int BUSY = 5;

    private final BitSet out = new BitSet();
    private final BitSet required = new BitSet();
    private final List<List<PartOfDay>> free = new ArrayList<>();
    private final int children;
    private final boolean relaxed;
    private final boolean busy;

    Limits(Understood understood, Ground ground, Stage stage) {
        this.children =
                understood.of(WishKind.CHILDREN).mapToInt(Wish::number).max().orElse(0);
        this.relaxed = understood.of(WishKind.RELAXED).findAny().isPresent();
        this.busy = understood.of(WishKind.BUSY).findAny().isPresent();
        for (int spot = 1; spot < ground.spots; spot++) {
            Entry entry = ground.entry(spot);
            out.set(spot, understood.hard().anyMatch(wish -> refuses(wish, entry)));
            required.set(spot, understood.of(WishKind.MUST_SEE).anyMatch(wish -> isNamed(wish, entry)));
        }
        for (int day = 1; day <= stage.days(); day++) {
            int number = stage.firstDay() + day;
            free.add(understood
                    .of(WishKind.FREE)
                    .filter(wish -> wish.isFor(number, stage.allDays()))
                    .map(Wish::part)
                    .sorted()
                    .toList());
        }
    }

    /** Whether a wish lets no plan go there. */
    static boolean refuses(Wish wish, @Nullable Entry entry) {
        return switch (wish.kind()) {
            case AVOID -> Tastes.words(entry).anyMatch(wish.word()::equals);
            case AVOID_PLACE -> isNamed(wish, entry);
            case DIET -> entry instanceof Restaurant && Tastes.words(entry).noneMatch(wish.word()::equals);
            case WHEELCHAIR ->
                (entry instanceof Place || entry instanceof Stay)
                        && Tastes.words(entry).noneMatch("wheelchair"::equals);
            default -> false;
        };
    }

    private static boolean isNamed(Wish wish, @Nullable Entry entry) {
        return entry != null && entry.id().equals(wish.subject());
    }

    /** Whether somebody in the group is no child. */
    boolean suit(int people) {
        return people > children;
    }

    /** Out of the question. */
    boolean isOut(int spot) {
        return out.get(spot);
    }

    /** Whether something that must be seen is out of the question. */
    boolean contradict() {
        return out.intersects(required);
    }

    IntStream required() {
        return required.stream();
    }

    boolean isRequired(int spot) {
        return required.get(spot);
    }

    /** Whether everything is in a draft that must be. */
    boolean has(BitSet used, int stay) {
        BitSet missing = (BitSet) required.clone();
        missing.andNot(used);
        missing.clear(stay);
        return missing.isEmpty();
    }

    /** When the free time ends that a visit would fall into; −1 when there is none. */
    int freeUntil(int day, int begin, int end) {
        int until = -1;
        for (PartOfDay part : free.get(day)) {
            if (begin < part.until() && part.from() < end) {
                until = Math.max(until, part.until());
            }
        }
        return until;
    }

    int dayEnd() {
        return children > 0 ? CHILDREN_HOME : Integer.MAX_VALUE;
    }

    /** Visits a day, by whoever has no pace of their own. */
    int mostPerDay() {
        return relaxed ? RELAXED : BUSY;
    }

    int perDay(int usual) {
        return relaxed ? Math.min(RELAXED, usual) : busy ? Math.max(BUSY, usual) : usual;
    }
}
