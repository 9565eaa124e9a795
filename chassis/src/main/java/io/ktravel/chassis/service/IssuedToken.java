package io.ktravel.chassis.service;

/**
 * What member answers to client credentials.
 *
 * @param expiresIn seconds
 */
public record IssuedToken(String accessToken, String tokenType, long expiresIn) {}
