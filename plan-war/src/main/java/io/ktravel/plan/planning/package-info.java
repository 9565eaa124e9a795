/**
 * A traveller's own plans: made by hand or filled by the planner, checked at every change, private by default. 여행자의 계획:
 * 직접 쓰거나 자동으로 채우며, 바뀔 때마다 검증하고 기본은 비공개이다.
 */
package io.ktravel.plan.planning;
