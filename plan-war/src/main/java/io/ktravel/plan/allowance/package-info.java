/** What a member, or everybody together, may have of something in a day. 하루 한도. */
@NullMarked
package io.ktravel.plan.allowance;

import org.jspecify.annotations.NullMarked;
