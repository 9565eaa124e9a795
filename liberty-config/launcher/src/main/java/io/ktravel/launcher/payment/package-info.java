/**
 * A sandbox of Toss Payments: one pays, declines, walks away or pays twice, and no money moves.
 *
 * <p>토스페이먼츠 샌드박스. 결제, 거절, 이탈, 이중 결제를 해 볼 수 있고 돈은 움직이지 않는다.
 */
@NullMarked
package io.ktravel.launcher.payment;

import org.jspecify.annotations.NullMarked;
