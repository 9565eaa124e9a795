/** What this context hears from others. 다른 서비스에서 받는 이벤트. */
@NullMarked
package io.ktravel.notification.telling.messaging;

import org.jspecify.annotations.NullMarked;
