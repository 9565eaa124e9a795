/**
 * The planner's own search beside public solvers, on the same requests (해법 비교): who finds the optimum, who proves it,
 * and what that costs.
 */
@NullMarked
package io.ktravel.bench.solvers;

import org.jspecify.annotations.NullMarked;
