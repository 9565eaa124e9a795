/** Toss Payments as a payment provider. 토스페이먼츠. */
@NullMarked
package io.ktravel.member.topup.toss;

import org.jspecify.annotations.NullMarked;
