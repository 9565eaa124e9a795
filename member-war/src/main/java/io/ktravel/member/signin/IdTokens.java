package io.ktravel.member.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.ktravel.chassis.problem.RuleBroken;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies ID tokens (OpenID Connect Core, 3.1.3.7): RS256 by a key that the provider publishes and nothing else, so
 * neither {@code none} nor HS256 with a public key; issuer, audience, times and nonce. Keys are cached for five
 * minutes, and asked for again when a token names an unknown one.
 */
final class IdTokens {
    static final String GOOGLE = "https://accounts.google.com";
    /** Google signs with both spellings. */
    private static final String GOOGLE_WITHOUT_SCHEME = "accounts.google.com";

    private static final int LEEWAY_SECONDS = 60;

    private final ProviderHttp http;
    private final Set<String> issuers;
    private final String clientId;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(ProviderHttp http, String issuer, String clientId, URI keys, Clock clock) {
        this.http = http;
        this.issuers = issuer.equals(GOOGLE) ? Set.of(GOOGLE, GOOGLE_WITHOUT_SCHEME) : Set.of(issuer);
        this.clientId = clientId;
        this.clock = clock;
        try {
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.RS256,
                    JWKSourceBuilder.create(keys.toURL(), address -> new Resource(fetched(keys), null))
                            .build()));
        } catch (MalformedURLException e) {
            throw http.unavailable("malformed jwks_uri");
        }
        processor.setJWTClaimsSetVerifier(new Times(clientId, clock));
    }

    private String fetched(URI keys) throws IOException {
        try {
            return http.text(keys);
        } catch (RuleBroken failed) {
            throw new IOException("The provider's keys cannot be read", failed);
        }
    }

    /**
     * @param nonce of the attempt that the token must belong to
     * @throws RuleBroken 400 unless all of it holds, 503 when the keys cannot be read
     */
    JWTClaimsSet verified(String idToken, String nonce) {
        try {
            JWTClaimsSet claims = processor.process(idToken, null);
            refuseUnless(issuers.contains(claims.getIssuer()), "foreign issuer");
            refuseUnless(isForUs(claims), "foreign authorized party");
            refuseUnless(isIssuedInThePast(claims), "issued in the future");
            refuseUnless(isSame(claims.getClaim("nonce"), nonce), "wrong nonce");
            return claims;
        } catch (ParseException | BadJOSEException e) {
            throw http.rejected(e.toString());
        } catch (KeySourceException e) {
            throw http.unavailable(e.toString());
        } catch (JOSEException e) {
            throw http.rejected(e.toString());
        }
    }

    private void refuseUnless(boolean holds, String why) {
        if (!holds) {
            throw http.rejected(why);
        }
    }

    private boolean isForUs(JWTClaimsSet claims) {
        Object party = claims.getClaim("azp");
        return party == null ? claims.getAudience().equals(List.of(clientId)) : party.equals(clientId);
    }

    private boolean isIssuedInThePast(JWTClaimsSet claims) {
        return !claims.getIssueTime().toInstant().isAfter(clock.instant().plusSeconds(LEEWAY_SECONDS));
    }

    private static boolean isSame(@Nullable Object claim, String nonce) {
        return claim instanceof String text && Secrets.areEqual(text, nonce);
    }

    /** Audience and times, by our clock. */
    private static final class Times extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        private Times(String clientId, Clock clock) {
            super(clientId, null, Set.of("iss", "sub", "aud", "exp", "iat", "nonce"));
            this.clock = clock;
            setMaxClockSkew(LEEWAY_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
