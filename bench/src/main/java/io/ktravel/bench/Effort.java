package io.ktravel.bench;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How long two sides are compared, from {@code -Dktravel.bench.…}.
 *
 * @param rounds of each, by turns, with each number of connections
 * @param seconds of a round
 */
record Effort(int rounds, int seconds, int[] connections, WarmUp warmUp) {
    Effort {
        if (rounds < 1 || seconds < 1 || connections.length == 0) {
            throw new IllegalArgumentException("at least one round of a second with some connections is measured");
        }
    }

    static Effort of(Map<String, String> properties) {
        int window = number(properties, "window", 30);
        return new Effort(
                number(properties, "rounds", 3),
                number(properties, "seconds", 8),
                Stream.of(setting(properties, "connections", "1,10,100").split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray(),
                new WarmUp(window, number(properties, "bound", 480), number(properties, "steady", 5)));
    }

    private static int number(Map<String, String> properties, String name, int otherwise) {
        return Integer.parseInt(setting(properties, name, Integer.toString(otherwise)));
    }

    private static String setting(Map<String, String> properties, String name, String otherwise) {
        return properties.getOrDefault("ktravel.bench." + name, otherwise);
    }

    @Override
    public String toString() {
        return "Medians of " + rounds + " rounds of " + seconds + " s each, by turns; before, each is warmed until "
                + WarmUp.ALIKE + " windows of " + warmUp.window() + " s are within " + warmUp.percent() + " %, at most "
                + warmUp.bound() + " s, a quarter of that behind the first comparison";
    }
}
