package io.ktravel.member.signin.rest;

import io.ktravel.member.signin.Attempt;
import io.ktravel.member.signin.Refreshing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This context's cookies: out of reach of scripts and of requests that other sites make, and secure on https. */
@ApplicationScoped
public class Cookies {
    static final String REFRESH = "ktravel-refresh";
    private static final String PATH = "/api/member";

    @Inject
    @ConfigProperty(name = "ktravel.public-origin", defaultValue = "http://localhost:9080")
    URI publicOrigin;

    @Inject
    Refreshing refreshing;

    NewCookie refresh(String value) {
        return cookie(REFRESH, value, refreshing.life());
    }

    NewCookie signedOut() {
        return cookie(REFRESH, "", Duration.ZERO);
    }

    /** One for each attempt, so that two tabs do not disturb each other. */
    static String attemptName(String state) {
        return "ktravel-sign-in-" + state;
    }

    NewCookie attempt(String state, String sealed) {
        return cookie(attemptName(state), sealed, Attempt.LIFE);
    }

    NewCookie attemptOver(String state) {
        return cookie(attemptName(state), "", Duration.ZERO);
    }

    private NewCookie cookie(String name, String value, Duration life) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(PATH)
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .secure("https".equals(publicOrigin.getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
