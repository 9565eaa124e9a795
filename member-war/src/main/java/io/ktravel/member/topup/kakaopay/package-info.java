/** KakaoPay as a payment provider. 카카오페이. */
@NullMarked
package io.ktravel.member.topup.kakaopay;

import org.jspecify.annotations.NullMarked;
