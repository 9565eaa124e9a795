/** Which plans may be seen, as the plan context tells it, without any content. 여행 계획 읽기 모델. */
@NullMarked
package io.ktravel.notification.plan;

import org.jspecify.annotations.NullMarked;
