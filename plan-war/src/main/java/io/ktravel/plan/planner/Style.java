package io.ktravel.plan.planner;

/**
 * How a draft is made.
 *
 * @param thrift how much a price weighs against how good something is; at {@link #CHEAPEST} only the price counts
 * @param perDay activities on a full day, at most
 */
record Style(double thrift, int perDay) {
    static final double CHEAPEST = 10_000;

    double price(long cost, Trip trip) {
        return thrift * cost / trip.people / trip.ground.unit;
    }
}
