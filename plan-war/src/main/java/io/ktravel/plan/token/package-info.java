/**
 * Spending a member's token over REST, bounded so that a member context that is slow or away never holds a traveller up.
 * 회원 서비스에서 토큰을 사용한다. 회원 서비스가 느리거나 멈춰도 여행자를 기다리게 하지 않는다.
 */
package io.ktravel.plan.token;
