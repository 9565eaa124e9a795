/** Everything that the rules of the architecture forbid, on purpose. */
package io.ktravel.member.wrong;
