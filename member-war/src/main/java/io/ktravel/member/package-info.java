/**
 * The member context decides who somebody is, and how many tokens they have: sign-in, profile, wallet.
 *
 * <p>회원 컨텍스트는 누구인지(로그인, 프로필)와 토큰이 몇 개인지(지갑)를 결정한다.
 */
@NullMarked
package io.ktravel.member;

import org.jspecify.annotations.NullMarked;
