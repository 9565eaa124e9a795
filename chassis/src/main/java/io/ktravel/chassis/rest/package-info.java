/** Conventions of every REST API: paging by cursor, ETag and If-Match. */
package io.ktravel.chassis.rest;
