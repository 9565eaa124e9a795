/** What the OpenAPI description of every context says alike. */
package io.ktravel.chassis.openapi;
