/** What this context knows of members, by their events alone. 회원 읽기 모델. */
@NullMarked
package io.ktravel.notification.member;

import org.jspecify.annotations.NullMarked;
