package io.ktravel.member.signin.rest;

import io.ktravel.member.signin.AccessToken;

/** @param expiresIn in seconds */
public record AccessTokenView(String accessToken, String tokenType, long expiresIn) {
    static AccessTokenView of(AccessToken token) {
        return new AccessTokenView(token.value(), "Bearer", token.expiresIn());
    }
}
