/** What this context hears from member. 회원 서비스에서 받는 이벤트. */
@NullMarked
package io.ktravel.follow.member.messaging;

import org.jspecify.annotations.NullMarked;
