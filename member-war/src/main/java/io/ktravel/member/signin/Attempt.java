package io.ktravel.member.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that this browser began. Kept by the browser alone, encrypted, until the provider sends it back.
 *
 * @param state ties the provider's answer to this browser (RFC 6749, 10.12)
 * @param nonce ties the ID token to this attempt
 * @param verifier ties the code to this attempt (RFC 7636)
 * @param returnTo path within this origin
 */
public record Attempt(
        String provider, String state, String nonce, String verifier, String returnTo, Instant expiresAt) {
    public static final Duration LIFE = Duration.ofMinutes(10);

    static Attempt begin(String provider, String returnTo, Instant now) {
        return new Attempt(provider, Secrets.next(), Secrets.next(), Secrets.next(), returnTo, now.plus(LIFE));
    }

    /** For {@code code_challenge_method} S256. */
    String challenge() {
        return Secrets.hash(verifier);
    }

    boolean isFor(String expectedProvider, String expectedState, Instant now) {
        return provider.equals(expectedProvider) && Secrets.areEqual(state, expectedState) && now.isBefore(expiresAt);
    }
}
