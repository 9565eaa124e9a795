/** Notifications by e-mail, for members who asked for it. The address is kept nowhere here. 이메일 알림. */
@NullMarked
package io.ktravel.notification.mail;

import org.jspecify.annotations.NullMarked;
