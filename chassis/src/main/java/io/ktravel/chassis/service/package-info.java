/** Calls from one context to another: under an access token of the calling context's own, never a member's. */
@NullMarked
package io.ktravel.chassis.service;

import org.jspecify.annotations.NullMarked;
