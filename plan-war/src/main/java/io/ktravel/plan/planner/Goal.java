package io.ktravel.plan.planner;

import org.jspecify.annotations.Nullable;

/**
 * Where one has to be next, and by when: at the next locked items of the day, or at last at home.
 *
 * @param spot {@link Step#NOWHERE} for wherever one is
 * @param by minutes after midnight
 * @param anchor what happens there; nothing at home
 * @param next where one has to be afterwards
 */
record Goal(
        int spot, int by, @Nullable Anchor anchor, @Nullable Goal next) {
    static Goal home(int spot, int by) {
        return new Goal(spot, by, null, null);
    }

    Goal after(Anchor before) {
        return new Goal(before.spot(), before.begin(), before, this);
    }

    /** Whether one gets there in time, and from there on too if it is not known where that is. */
    boolean isWithinReach(Trip trip, int day, int from, int time) {
        if (spot != Step.NOWHERE || anchor == null || next == null) {
            return trip.arrival(day, from, spot, time, by) >= 0;
        }
        return time <= by && next.isWithinReach(trip, day, from, anchor.end());
    }

    /** Whether between this and home, but for the ways, there are so many minutes in a row from {@code from} on. */
    boolean leavesLater(int minutes, int from, int until) {
        if (anchor == null || next == null) {
            return false;
        }
        int begin = Math.max(anchor.end(), from);
        return begin < until && begin + minutes <= next.by || next.leavesLater(minutes, from, until);
    }
}
