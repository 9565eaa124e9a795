/**
 * Travel plans, the planner that makes them, and recommendations that cost a token. This context decides what a plan
 * may say, who sees it, and that a paid recommendation ends in a plan or gives its token back. 여행 계획과 추천: 계획의 내용과
 * 공개 범위를 정하고, 토큰으로 결제한 추천은 반드시 계획이 되거나 토큰을 돌려준다.
 */
package io.ktravel.plan;
