/** How long notifications are kept. 알림 보관 기간. */
@NullMarked
package io.ktravel.notification.retention;

import org.jspecify.annotations.NullMarked;
