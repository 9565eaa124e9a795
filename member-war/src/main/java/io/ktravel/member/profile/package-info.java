/** A member as others see them, and what only they see; their erasure. 회원 프로필과 탈퇴. */
@NullMarked
package io.ktravel.member.profile;

import org.jspecify.annotations.NullMarked;
