/** What this context hears from plan. 계획 서비스에서 받는 이벤트. */
@NullMarked
package io.ktravel.follow.plan.messaging;

import org.jspecify.annotations.NullMarked;
