package io.ktravel.bench.planner;

/** "Name, City" of a plan, parted at the last comma. */
record Venue(String name, String city) {
    static Venue read(String text) {
        int comma = text.lastIndexOf(',');
        return comma < 0
                ? new Venue(text.strip(), "")
                : new Venue(text.substring(0, comma).strip(), Tables.city(text.substring(comma + 1)));
    }

    String key() {
        return name + "\n" + city;
    }
}
