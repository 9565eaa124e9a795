/**
 * Runs the planner of journeys on the catalogue and the queries of a public benchmark, and evaluates what it answers
 * (벤치마크). Reading, planning and evaluating know nothing of each other but the benchmark's forms.
 */
@NullMarked
package io.ktravel.bench.planner;

import org.jspecify.annotations.NullMarked;
