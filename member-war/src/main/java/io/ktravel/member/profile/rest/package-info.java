/** Profiles over HTTP. */
@NullMarked
package io.ktravel.member.profile.rest;

import org.jspecify.annotations.NullMarked;
