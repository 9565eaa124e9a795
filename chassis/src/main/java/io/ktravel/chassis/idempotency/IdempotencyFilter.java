package io.ktravel.chassis.idempotency;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code Idempotency-Key} (1–255 visible ASCII characters) on a POST of a signed-in caller: the same key and body get
 * the first answer again. Keys belong to their caller and path. Not kept are answers
 * of 5xx and those that another try may change: 401, 403, 412, 413, 429, whatever comes with
 * Retry-After, and whatever nobody may store.
 */
@Provider
@Priority(Priorities.USER)
@ApplicationScoped
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class.getName());
    private static final String HEADER = "Idempotency-Key";
    private static final String KEY = IdempotencyFilter.class.getName() + ".key";
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 412, 413, 429);
    private static final String STATUS = IdempotencyFilter.class.getName() + ".status";
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE);

    @Inject
    IdempotencyKeys keys;

    @Inject
    ReservedId reservedId;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(HEADER);
        if (header == null
                || !request.getMethod().equals(HttpMethod.POST)
                || request.getSecurityContext().getUserPrincipal() == null) {
            return;
        }
        if (!header.matches("[\\x21-\\x7e]{1,255}")) {
            throw RuleBroken.invalid(HEADER, Message.common("not-readable"));
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String caller = request.getSecurityContext().getUserPrincipal().getName();
        String id = sha256(
                (caller + "\n" + request.getUriInfo().getPath() + "\n" + header).getBytes(StandardCharsets.UTF_8));
        Answer first = beginOrSeen(id, caller, sha256(body));
        if (first == null) {
            request.setProperty(KEY, id);
        } else {
            request.abortWith(response(first));
        }
    }

    /** The first answer, or null when the request is to run now. */
    private @Nullable Answer beginOrSeen(String id, String caller, String hash) {
        Seen seen = keys.seen(id, hash);
        if (seen.reservedId() == null && seen.answer() == null) {
            try {
                reservedId.set(keys.begin(id, caller, hash));
                return null;
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "The same key began at the same time", e);
                seen = keys.seen(id, hash);
                if (seen.reservedId() == null && seen.answer() == null) {
                    // Not begun by anybody else: running without the key would risk a second effect.
                    throw e;
                }
            }
        }
        if (seen.reservedId() != null) {
            reservedId.setBegunBefore(seen.reservedId());
        }
        return seen.answer();
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.body() != null) {
            response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String id = (String) request.getProperty(KEY);
        if (id == null) {
            return;
        }
        if (isNotKept(response.getStatus()) || isSecret(response) || isToTryAgain(response)) {
            request.removeProperty(KEY);
            keys.failed(id);
        } else if (!response.hasEntity()) {
            keys.answered(id, new Answer(response.getStatus(), kept(response.getStringHeaders()), null));
        } else {
            request.setProperty(STATUS, response.getStatus());
        }
    }

    /** An answer that nobody may store, such as an access token. */
    private static boolean isSecret(ContainerResponseContext response) {
        String cacheControl = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return cacheControl != null && cacheControl.contains("no-store");
    }

    private static boolean isToTryAgain(ContainerResponseContext response) {
        return response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER);
    }

    private static boolean isNotKept(int status) {
        return status >= 500 || NOT_KEPT.contains(status);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        String id = (String) context.getProperty(KEY);
        Integer status = (Integer) context.getProperty(STATUS);
        if (id == null || status == null) {
            context.proceed();
            return;
        }
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        keys.answered(id, new Answer(status, kept(context.getHeaders()), copy.toString(StandardCharsets.UTF_8)));
        copy.writeTo(client);
        context.setOutputStream(client);
    }

    private static Map<String, String> kept(MultivaluedMap<String, ?> headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT_HEADERS.stream()
                .filter(headers::containsKey)
                .forEach(name -> kept.put(name, headers.getFirst(name).toString()));
        return kept;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JRE has SHA-256", e);
        }
    }
}
