/** Following over HTTP. 팔로우 REST API. */
@NullMarked
package io.ktravel.follow.following.rest;

import org.jspecify.annotations.NullMarked;
