/** How many followers members have, as the follow context tells it. 팔로워 수 읽기 모델. */
package io.ktravel.plan.follower;
