/**
 * The travel plan itself: its days and items, and what the checks say about them. 여행 계획: 날짜별 일정과 그 검증 결과.
 */
@NullMarked
package io.ktravel.plan.itinerary;

import org.jspecify.annotations.NullMarked;
