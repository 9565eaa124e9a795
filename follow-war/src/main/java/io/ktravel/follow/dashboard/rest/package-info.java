/** Dashboard and ranking over HTTP. 대시보드 REST API. */
@NullMarked
package io.ktravel.follow.dashboard.rest;

import org.jspecify.annotations.NullMarked;
