package io.ktravel.launcher.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Authorization codes, good once and for a short time, and the access tokens that they were changed for. */
final class Grants {
    static final Duration CODE_LIFE = Duration.ofMinutes(2);
    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private record Grant(String user, String challenge, Instant end) {}

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    Grants(Clock clock) {
        this.clock = clock;
    }

    /** @param challenge of PKCE (S256), or empty when the client uses none */
    String code(String user, String challenge) {
        String code = random();
        codes.put(code, new Grant(user, challenge, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    /** An access token; empty when the code is unknown, used, too old, or not of the one who asked for it. */
    Optional<String> token(String code, String verifier) {
        return alive(codes.remove(code))
                .filter(grant ->
                        grant.challenge().isEmpty() || grant.challenge().equals(s256(verifier)))
                .map(grant -> {
                    String token = random();
                    tokens.put(
                            token, new Grant(grant.user(), "", clock.instant().plus(TOKEN_LIFE)));
                    return token;
                });
    }

    Optional<String> user(String token) {
        return alive(tokens.get(token)).map(Grant::user);
    }

    private Optional<Grant> alive(@Nullable Grant grant) {
        return Optional.ofNullable(grant).filter(known -> clock.instant().isBefore(known.end()));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasSha256) {
            throw new IllegalStateException(everyJavaHasSha256);
        }
    }
}
