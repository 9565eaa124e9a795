/** What this context hears from member. 회원 서비스에서 받는 이벤트. */
package io.ktravel.plan.recommendation.messaging;
