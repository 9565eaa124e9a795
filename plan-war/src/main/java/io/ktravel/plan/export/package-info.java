/** A plan as files of other programs: calendar, map and print. It knows no store and no server. 내보내기. */
@NullMarked
package io.ktravel.plan.export;

import org.jspecify.annotations.NullMarked;
