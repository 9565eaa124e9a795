/** Every failure that a caller can see, as RFC 9457 problem+json in the caller's language. */
package io.ktravel.chassis.problem;
