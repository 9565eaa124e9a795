/** What the chart renders, held to Kubernetes, to the operator and to the context map. 헬름 차트. */
@NullMarked
package io.ktravel.helm;

import org.jspecify.annotations.NullMarked;
