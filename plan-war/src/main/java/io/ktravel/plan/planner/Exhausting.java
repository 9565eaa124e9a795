package io.ktravel.plan.planner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tries every course that an attempt can take, those first that differ least from what looks best, until none is left
 * or the effort is spent. What it does not find in a small town does not exist.
 */
final class Exhausting {
    /**
     * Choices, times the days, times the cube of the spots: thousands of courses for a weekend in a hamlet, which are all
     * there are, and a handful in a city. It counts work and not time, so that the same wishes give the same plan.
     */
    private static final long EFFORT = 32_000_000;

    /** What must be there, or is there already, is seldom found at once; money alone mostly is. */
    private static final int PATIENCE = 8;

    private static final int WEEKEND = 2;

    private final Trip trip;
    private final Style style;
    private final int[] stays;
    private final PriorityQueue<Turns> open =
            new PriorityQueue<>(Comparator.comparingInt(Turns::detours).thenComparingInt(Turns::number));
    private final Seen seen = new Seen();
    private int numbers;
    private long spent;

    /** @param number in the order in which they came up */
    private record Turns(int[] taken, int detours, int number) {}

    /** @param stays where the nights may be spent */
    Exhausting(Trip trip, Style style, int[] stays) {
        this.trip = trip;
        this.style = style;
        this.stays = stays;
    }

    /** Any that costs {@code most} at most. */
    @Nullable
    Attempt first(long most) {
        return search(most, true);
    }

    /** Of those that cost {@code most} at most. */
    @Nullable
    Attempt cheapest(long most) {
        return search(most, false);
    }

    private @Nullable Attempt search(long most, boolean any) {
        Attempt best = null;
        long effort = trip.anchors.isEmpty() && trip.limits.required().findAny().isEmpty() ? EFFORT : PATIENCE * EFFORT;
        long choice = Math.max(WEEKEND, trip.days) * (long) Math.pow(trip.ground.spots, 3);
        add(new int[0]);
        while (!open.isEmpty() && spent <= effort) {
            Turns next = open.remove();
            Course course = Course.of(next.taken(), seen, best == null ? most : best.cost() - 1);
            Attempt attempt = Attempt.make(trip, style, stays, course);
            spent += course.made() * choice;
            branch(next.taken(), course);
            if (attempt != null && attempt.keepsAllButTheBudget()) {
                best = attempt;
                if (any) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Behind {@link #cheapest}: whether none was left to try, so that what it found is the cheapest there is. */
    boolean isComplete() {
        return open.isEmpty();
    }

    /** Each course comes up once: from the one that takes the best from there on. */
    private void branch(int[] taken, Course course) {
        for (int choice = Math.max(0, taken.length - 1); choice < course.made(); choice++) {
            if (course.hasMore(choice)) {
                add(course.other(choice));
            }
        }
    }

    private void add(int[] turns) {
        open.add(new Turns(turns, Arrays.stream(turns).sum(), numbers++));
    }
}
