/**
 * What TREND and TASTE recommendations are drawn from: shared plans of the most-followed members, or plans with the
 * traveller's heart; never a private plan of anybody else. 추천의 바탕이 되는 공유 계획과 하트한 계획.
 */
package io.ktravel.plan.inspiration;
