/**
 * What a traveller's own words ask for, and what of them was not understood. 여행자가 자유롭게 쓴 글에서 읽어낸 희망 사항.
 *
 * <p>Words are data: they can ask for something that a rule can measure, and for nothing else.
 */
@NullMarked
package io.ktravel.plan.wish;

import org.jspecify.annotations.NullMarked;
