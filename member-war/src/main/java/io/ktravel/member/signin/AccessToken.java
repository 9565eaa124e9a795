package io.ktravel.member.signin;

/**
 * @param value signed JWT
 * @param expiresIn in seconds
 */
public record AccessToken(String value, long expiresIn) {}
