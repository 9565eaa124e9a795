package io.ktravel.plan.catalogue;

/**
 * Somewhere on the earth.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
public record Point(double lat, double lon) {
    private static final double EARTH_KM = 6371.0088;
    private static final double DETOUR = 1.3;

    /** Great-circle distance in kilometres. */
    public double kilometresTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLon = Math.toRadians(other.lon - lon) / 2;
        double a = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** The way there in units of 100 m: the great circle and 30 % for streets. Whole units keep fares exact. */
    public int roadTo(Point other) {
        return (int) Math.round(kilometresTo(other) * DETOUR * 10);
    }
}
