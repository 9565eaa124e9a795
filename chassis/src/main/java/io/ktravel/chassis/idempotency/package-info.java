/** Idempotency-Key: the same POST twice has one effect and one answer. */
package io.ktravel.chassis.idempotency;
