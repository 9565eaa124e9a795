/** Correlation id and W3C trace context, carried from request to log line, event and onward call. */
package io.ktravel.chassis.trace;
