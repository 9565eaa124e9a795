package io.ktravel.journey;

import java.util.List;

/**
 * The part of a journey in one town.
 *
 * @param meals at least three for each full day, the cheapest first
 */
record Sojourn(Town town, int arrival, int nights, Lodging lodging, List<Eatery> meals) {
    int departure() {
        return arrival + nights;
    }
}
