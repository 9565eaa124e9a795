package io.ktravel.plan.planner;

import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * One item of a draft before it is written in a language; times in minutes after midnight.
 *
 * @param spot where it is, or where it arrives; {@value #NOWHERE} for what is not bound to a spot
 * @param from where a ride begins
 * @param mode of a ride
 * @param label message key of a note, or of the meal
 * @param kept the item as it is, of one that was locked
 */
record Step(
        int day,
        ItemKind kind,
        int begin,
        int end,
        int spot,
        int from,
        int mode,
        String label,
        @Nullable Item kept) {
    static final int NOWHERE = -1;

    static Step note(int day, int begin, int end, int spot, String label) {
        return new Step(day, ItemKind.NOTE, begin, end, spot, spot, Ride.NONE, label, null);
    }

    static Step ride(int day, Ride ride, int from, int to) {
        return new Step(
                day, ItemKind.TRANSPORT, ride.depart(), ride.arrive(), to, from, ride.mode(), "plan.ride", null);
    }

    static Step stop(int day, ItemKind kind, int begin, int end, int spot, String label) {
        return new Step(day, kind, begin, end, spot, spot, Ride.NONE, label, null);
    }

    static Step kept(int day, Item item, int begin, int end, int spot) {
        return new Step(day, item.kind(), begin, end, spot, spot, Ride.NONE, "", item);
    }

    boolean isActivity() {
        return kind == ItemKind.ACTIVITY;
    }

    boolean isStay() {
        return kind == ItemKind.STAY;
    }
}
