/**
 * A request that spends one token and ends in a saved plan, or gives the token back: the saga with the member context.
 * 토큰 하나로 계획을 추천받는다. 계획이 만들어지지 않으면 토큰을 돌려준다.
 */
package io.ktravel.plan.recommendation;
