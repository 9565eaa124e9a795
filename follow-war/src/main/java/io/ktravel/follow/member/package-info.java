/** What this context knows of members: by their events, and by asking about one it has not heard of yet. 회원 읽기 모델. */
@NullMarked
package io.ktravel.follow.member;

import org.jspecify.annotations.NullMarked;
