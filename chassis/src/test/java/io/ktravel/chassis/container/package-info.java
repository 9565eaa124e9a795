/** What tests inside a running server share: one deployment for all of them, access tokens, calls over HTTP. */
package io.ktravel.chassis.container;
