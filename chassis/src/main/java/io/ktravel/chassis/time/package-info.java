/** The clock, so that tests can stand at any moment. */
package io.ktravel.chassis.time;
