package io.ktravel.plan.planner;

/**
 * One way between two spots, in minutes after midnight.
 *
 * @param mode number of the transport; {@value #NONE} when both spots are the same
 * @param fare for the whole group, in the currency's smallest unit
 */
record Ride(int mode, int depart, int arrive, long fare) {
    static final int NONE = -1;

    Ride later(int minutes) {
        return new Ride(mode, depart + minutes, arrive + minutes, fare);
    }

    boolean isNoBetterThan(Ride other) {
        return fare >= other.fare && arrive >= other.arrive;
    }
}
