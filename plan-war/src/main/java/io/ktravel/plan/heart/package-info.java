/** Hearts: what is to a member's taste. 하트. */
package io.ktravel.plan.heart;
