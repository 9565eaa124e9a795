/** What following shows: the dashboard, the ranking, and the counts of a member. 대시보드와 순위. */
@NullMarked
package io.ktravel.follow.dashboard;

import org.jspecify.annotations.NullMarked;
