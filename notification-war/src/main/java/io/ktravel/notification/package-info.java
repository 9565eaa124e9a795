/**
 * What concerns a member, told once: inbox, live stream and e-mail. 알림: 회원에게 관계된 소식을 알림함, 실시간 스트림, 이메일로 한 번씩 알린다.
 */
@NullMarked
package io.ktravel.notification;

import org.jspecify.annotations.NullMarked;
