/** The search of {@code journey} and general solvers, on the same journeys. */
@NullMarked
package io.ktravel.bench.solvers;

import org.jspecify.annotations.NullMarked;
