/** What a context keeps about a member, handed to member for the archive that the member may download. 내 데이터 내려받기. */
@NullMarked
package io.ktravel.chassis.archive;

import org.jspecify.annotations.NullMarked;
