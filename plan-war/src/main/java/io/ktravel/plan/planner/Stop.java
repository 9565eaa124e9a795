package io.ktravel.plan.planner;

/** A visit or a meal together with the ride that leads there; times in minutes after midnight. */
record Stop(int spot, Ride ride, int begin, int end) {}
