/** What this context hears from follow. 팔로우 서비스에서 받는 이벤트. */
package io.ktravel.plan.follower.messaging;
