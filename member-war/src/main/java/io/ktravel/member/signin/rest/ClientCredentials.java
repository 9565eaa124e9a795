package io.ktravel.member.signin.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client's name and secret, by HTTP Basic or as form fields (RFC 6749, 2.3.1). */
record ClientCredentials(
        @Nullable String clientId, @Nullable String secret) {
    private static final String BASIC = "basic ";

    static ClientCredentials of(
            @Nullable String authorization, @Nullable String clientId, @Nullable String clientSecret) {
        return authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)
                ? new ClientCredentials(clientId, clientSecret)
                : basic(authorization.substring(BASIC.length()).strip());
    }

    private static ClientCredentials basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new ClientCredentials(null, null)
                    : new ClientCredentials(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return new ClientCredentials(null, null);
        }
    }
}
