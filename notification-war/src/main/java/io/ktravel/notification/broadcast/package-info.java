/** The running number of broadcasts. 공지 번호. */
@NullMarked
package io.ktravel.notification.broadcast;

import org.jspecify.annotations.NullMarked;
