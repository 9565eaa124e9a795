/**
 * Stand-ins for the identity providers Google (OpenID Connect) and Naver (OAuth 2), each with a login page where any
 * user name may be typed.
 *
 * <p>구글과 네이버 로그인의 대역. 아무 이름이나 입력해 로그인할 수 있다.
 */
@NullMarked
package io.ktravel.launcher.identity;

import org.jspecify.annotations.NullMarked;
