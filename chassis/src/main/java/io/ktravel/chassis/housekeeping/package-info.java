/** What is forgotten in time. */
package io.ktravel.chassis.housekeeping;
