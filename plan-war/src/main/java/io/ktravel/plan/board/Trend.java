package io.ktravel.plan.board;

/**
 * How much a shared plan is in fashion. Each week that it is older weighs as much as half the hearts and followers; put
 * as a logarithm it grows with the time of sharing instead of falling every second, so that it can be indexed.
 *
 * <p>Followers count in powers of two, because each new follower of an author would otherwise change all their entries.
 */
final class Trend {
    private static final double WEEK_SECONDS = 7 * 24 * 3600.0;
    private static final double LN_2 = Math.log(2);

    private Trend() {}

    /**
     * As SQL over a row of the board.
     *
     * @param more hearts to be added to what the row has
     */
    static String score(String more) {
        return "ln(1.0 + hearts + " + more + " + author_weight) / " + LN_2 + " + shared_seconds / " + WEEK_SECONDS;
    }

    /** 0 without followers, 1 from the first, 2 from the second, 3 from the fourth, 21 from a million on. */
    static int level(long followers) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, followers));
    }

    /** The number of followers from which the level is reached. */
    static double weight(int level) {
        return level == 0 ? 0 : Math.scalb(1.0, level - 1);
    }
}
