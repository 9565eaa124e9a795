package io.ktravel.journey;

/**
 * One way from a town to another, on one day.
 *
 * @param fare for one vehicle or seat, in the currency's smallest unit
 * @param seats people who travel for one fare, at least 1
 * @param service what a timetable calls it, for example a flight's number, with its times; empty without a timetable
 */
public record Leg(Mode mode, String from, String to, long fare, int seats, String service) {
    public Leg {
        if (fare < 0 || seats < 1) {
            throw new IllegalArgumentException("a leg has a fare and seats, not " + fare + " and " + seats);
        }
    }

    /** For the whole group. */
    public long cost(int people) {
        return fare * ((people + seats - 1) / seats);
    }
}
