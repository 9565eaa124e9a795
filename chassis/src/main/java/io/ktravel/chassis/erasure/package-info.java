/**
 * Erasing a member: everything that a context keeps about them goes, in bounded steps, and their access tokens are worth
 * nothing there any more. 회원 탈퇴.
 */
@NullMarked
package io.ktravel.chassis.erasure;

import org.jspecify.annotations.NullMarked;
