/**
 * Makes a plan from a traveller's wishes and the catalogue, and checks any plan against the rules. 희망 사항으로 여행 계획을
 * 만들고, 모든 계획을 규칙에 따라 검증한다.
 */
@NullMarked
package io.ktravel.plan.planner;

import org.jspecify.annotations.NullMarked;
