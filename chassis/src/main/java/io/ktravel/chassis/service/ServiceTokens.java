package io.ktravel.chassis.service;

import io.ktravel.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * This context's own access token, kept until half a minute before it expires. Callers that need a new one wait for one
 * call, and no longer than that call may take: a member context that hangs must not line them up behind each other.
 */
@ApplicationScoped
public class ServiceTokens {
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 1_000;

    @Inject
    @RestClient
    ServiceTokenEndpoint member;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    @Inject
    @ConfigProperty(name = "ktravel.service-secret")
    Optional<String> secret;

    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Bearer bearer;

    /**
     * Calls another context, and once more with a new access token when the old one is refused, after a rotation of keys
     * for instance.
     *
     * @param request is given the value of the header Authorization
     * @throws ContextUnavailable no token was given
     */
    public <T> T call(Function<String, Response> request, Function<Response, T> reading) {
        String authorization = authorization();
        try (Response response = request.apply(authorization)) {
            if (response.getStatus() != Response.Status.UNAUTHORIZED.getStatusCode()) {
                return reading.apply(response);
            }
        }
        forget(authorization);
        try (Response response = request.apply(authorization())) {
            return reading.apply(response);
        }
    }

    private String authorization() {
        Bearer known = bearer;
        return known != null && clock.instant().isBefore(known.until) ? known.authorization : renewed(known);
    }

    private void forget(String authorization) {
        Bearer known = bearer;
        if (known != null && known.authorization.equals(authorization)) {
            bearer = null;
        }
    }

    private String renewed(@Nullable Bearer expired) {
        try {
            if (!renewing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new ContextUnavailable("another call waits for a service token", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContextUnavailable("interrupted", e);
        }
        try {
            return renewedByOne(expired);
        } finally {
            renewing.unlock();
        }
    }

    private String renewedByOne(@Nullable Bearer expired) {
        Bearer known = bearer;
        if (known != null && known != expired) {
            return known.authorization;
        }
        IssuedToken token = request();
        Bearer fresh = new Bearer(
                "Bearer " + token.accessToken(),
                clock.instant().plusSeconds(token.expiresIn()).minus(SPARE));
        bearer = fresh;
        return fresh.authorization;
    }

    private IssuedToken request() {
        String known = secret.orElseThrow(() -> new ContextUnavailable("ktravel.service-secret is not set", null));
        try (Response response = member.issue("client_credentials", context, known)) {
            if (response.getStatus() != Response.Status.OK.getStatusCode()) {
                throw new ContextUnavailable("no service token: status " + response.getStatus(), null);
            }
            return Json.read(response.readEntity(String.class), IssuedToken.class);
        }
    }

    private record Bearer(String authorization, Instant until) {}
}
