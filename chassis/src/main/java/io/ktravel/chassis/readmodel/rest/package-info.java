/** Read models over HTTP, for administrators. */
@NullMarked
package io.ktravel.chassis.readmodel.rest;

import org.jspecify.annotations.NullMarked;
