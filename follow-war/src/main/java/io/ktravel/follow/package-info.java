/**
 * Who follows whom, and what that shows: dashboard and ranking. 팔로우: 누가 누구를 팔로우하는지, 그리고 대시보드와 순위.
 */
@NullMarked
package io.ktravel.follow;

import org.jspecify.annotations.NullMarked;
