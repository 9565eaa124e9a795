package io.ktravel.journey;

import java.util.List;

/**
 * A choice of towns, nights and legs.
 *
 * @param towns numbers of the request's towns, in the order of the visits
 * @param nights in each of them
 * @param legs one more than towns
 */
record Route(List<Integer> towns, List<Integer> nights, List<Leg> legs) {}
