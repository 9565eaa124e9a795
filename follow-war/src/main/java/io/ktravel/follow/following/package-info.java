/** Who follows whom, and how many follow each. 팔로우 관계와 팔로워 수. */
@NullMarked
package io.ktravel.follow.following;

import org.jspecify.annotations.NullMarked;
