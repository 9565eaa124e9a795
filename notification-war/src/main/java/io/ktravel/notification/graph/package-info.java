/** Who follows whom, as the follow context tells it. 팔로우 관계 읽기 모델. */
@NullMarked
package io.ktravel.notification.graph;

import org.jspecify.annotations.NullMarked;
