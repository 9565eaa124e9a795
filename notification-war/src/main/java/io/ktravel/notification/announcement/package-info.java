/** What an author tells all followers: to each of them, or once for everybody to pick up. 팔로워 알림. */
@NullMarked
package io.ktravel.notification.announcement;

import org.jspecify.annotations.NullMarked;
