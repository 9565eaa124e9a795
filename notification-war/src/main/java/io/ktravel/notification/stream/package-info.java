/** Notifications as they come, to browsers that listen. 실시간 알림 스트림. */
@NullMarked
package io.ktravel.notification.stream;

import org.jspecify.annotations.NullMarked;
