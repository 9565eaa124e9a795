/** What each member was told, in the order in which it came. 알림함. */
@NullMarked
package io.ktravel.notification.inbox;

import org.jspecify.annotations.NullMarked;
