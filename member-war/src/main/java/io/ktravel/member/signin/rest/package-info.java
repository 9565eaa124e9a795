/** Sign-in, access tokens, their keys, and the tokens of other contexts over HTTP. */
@NullMarked
package io.ktravel.member.signin.rest;

import org.jspecify.annotations.NullMarked;
