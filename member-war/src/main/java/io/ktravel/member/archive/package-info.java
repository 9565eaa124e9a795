/** Everything that the service keeps about a member, in one file for the member. 내 데이터 내려받기. */
@NullMarked
package io.ktravel.member.archive;

import org.jspecify.annotations.NullMarked;
