/**
 * Sign-in at a provider by authorization code, and what follows from it: identities, refresh families, access tokens.
 * 로그인과 액세스 토큰.
 */
@NullMarked
package io.ktravel.member.signin;

import org.jspecify.annotations.NullMarked;
