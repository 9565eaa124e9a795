/** Records that could not be applied: looked at and given to their handler again. 배달 불능 이벤트의 조회와 재처리. */
@NullMarked
package io.ktravel.chassis.deadletter;

import org.jspecify.annotations.NullMarked;
