/**
 * Journeys (여정): which towns, in which order, by which legs, in which beds and at which tables, at the lowest cost; or
 * the smallest set of wishes that cannot be had together.
 */
@NullMarked
package io.ktravel.journey;

import org.jspecify.annotations.NullMarked;
