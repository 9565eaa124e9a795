/** Identifiers: UUIDv7 strings, so that no context depends on one database's sequence and keys still sort by time. */
package io.ktravel.chassis.id;
