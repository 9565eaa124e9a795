/** Events: written with the change that they tell (outbox), delivered at least once, applied once (inbox). */
package io.ktravel.chassis.event;
