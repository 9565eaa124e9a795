/** Bounds on what strangers may send: body size and request rate. */
package io.ktravel.chassis.limit;
