/** What lies behind an exception: something that passes by itself, or not. */
package io.ktravel.chassis.failure;
