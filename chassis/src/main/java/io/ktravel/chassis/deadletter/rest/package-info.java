/** Dead letters over REST, for administrators. */
@NullMarked
package io.ktravel.chassis.deadletter.rest;

import org.jspecify.annotations.NullMarked;
