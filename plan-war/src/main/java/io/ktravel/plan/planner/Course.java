package io.ktravel.plan.planner;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The turns that an attempt takes wherever it has a choice: 0 is the one that looks best, 1 the one after that. Behind
 * the turns that are given it takes the best. Notes where there was more to choose from. Used for one attempt.
 */
final class Course {
    private final int[] turns;
    private final @Nullable Seen seen;
    private final long most;
    private final BitSet more = new BitSet();
    private int made;

    private Course(int[] turns, @Nullable Seen seen, long most) {
        this.turns = turns;
        this.seen = seen;
        this.most = most;
    }

    /** Only what looks best, at the usual pace. */
    static Course straight() {
        return new Course(new int[0], null, Long.MAX_VALUE);
    }

    /**
     * @param seen where other courses have led
     * @param most what the attempt may cost, in the currency's smallest unit
     */
    static Course of(int[] turns, Seen seen, long most) {
        return new Course(turns, seen, most);
    }

    /** Whether other turns than the best may be taken. */
    boolean isFree() {
        return seen != null;
    }

    boolean affords(long cost) {
        return cost <= most;
    }

    /** Whether another course has been there, not later and for no more. Where the turns are given, this one was. */
    boolean isBeaten(Seen.Place place, int time, long cost) {
        return seen != null && made >= turns.length && seen.isBeaten(place, time, cost);
    }

    /** Which one to take now. */
    int turn() {
        return made < turns.length ? turns[made] : 0;
    }

    /** @param others whether there is at least one behind it */
    void taken(boolean others) {
        more.set(made, others);
        made++;
    }

    int made() {
        return made;
    }

    /** Whether another turn could be taken there. */
    boolean hasMore(int choice) {
        return more.get(choice);
    }

    /** The turns up to there, and the next one in its place. */
    int[] other(int choice) {
        int[] other = Arrays.copyOf(turns, choice + 1);
        other[choice]++;
        return other;
    }
}
