/**
 * Top-ups: tokens for money. A payment provider takes the money; what its own record says is booked, once. 토큰 충전과
 * 결제.
 */
@NullMarked
package io.ktravel.member.topup;

import org.jspecify.annotations.NullMarked;
