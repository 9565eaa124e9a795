/** Archives over HTTP, for the member context alone. */
@NullMarked
package io.ktravel.chassis.archive.rest;

import org.jspecify.annotations.NullMarked;
