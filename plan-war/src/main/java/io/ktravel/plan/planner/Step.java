package io.ktravel.plan.planner;

import io.ktravel.plan.itinerary.ItemKind;

/**
 * One item of a draft before it is written in a language; times in minutes after midnight.
 *
 * @param spot where it is, or where it arrives; {@value #NOWHERE} for what is not bound to a spot
 * @param from where a ride begins
 * @param mode of a ride
 * @param label message key of a note, or of the meal
 */
record Step(int day, ItemKind kind, int begin, int end, int spot, int from, int mode, String label) {
    static final int NOWHERE = -1;

    static Step note(int day, int begin, int end, int spot, String label) {
        return new Step(day, ItemKind.NOTE, begin, end, spot, spot, Ride.NONE, label);
    }

    static Step ride(int day, Ride ride, int from, int to) {
        return new Step(day, ItemKind.TRANSPORT, ride.depart(), ride.arrive(), to, from, ride.mode(), "plan.ride");
    }

    static Step stop(int day, ItemKind kind, int begin, int end, int spot, String label) {
        return new Step(day, kind, begin, end, spot, spot, Ride.NONE, label);
    }
}
