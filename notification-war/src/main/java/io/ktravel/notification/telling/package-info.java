/** What becomes a notification. 이벤트에서 알림 만들기. */
@NullMarked
package io.ktravel.notification.telling;

import org.jspecify.annotations.NullMarked;
