package io.ktravel.chassis.problem;

import io.ktravel.chassis.failure.Conflict;
import io.ktravel.chassis.failure.Outage;
import io.ktravel.chassis.trace.Trace;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns every exception into problem+json. What is our own fault is logged with its stack and answered without it: the
 * caller gets the correlation id to ask us with.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    public static final String PROBLEM_JSON = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        RuleBroken broken = asRuleBroken(failure);
        Locale locale = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(broken.problem().status())
                .type(new MediaType("application", "problem+json", "utf-8"))
                .language(locale)
                .entity(ProblemView.of(broken, uri.getRequestUri().getRawPath(), locale));
        if (broken.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, broken.retryAfterSeconds());
        }
        if (broken.problem().status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure instanceof WebApplicationException web
                && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            response.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    private RuleBroken asRuleBroken(Throwable failure) {
        RuleBroken broken = cause(failure, RuleBroken.class);
        if (broken != null) {
            return broken;
        }
        if (Conflict.isBehind(failure)) {
            return headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                    ? new RuleBroken(CommonProblem.CONFLICT).retryAfter(1)
                    : new RuleBroken(CommonProblem.VERSION_STALE);
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return new RuleBroken(CommonProblem.forStatus(web.getResponse().getStatus()));
        }
        LOG.log(Level.SEVERE, "Request failed", failure);
        if (Outage.isBehind(failure)) {
            return new RuleBroken(CommonProblem.UNAVAILABLE).retryAfter(1);
        }
        return new RuleBroken(CommonProblem.INTERNAL_ERROR, Trace.current().correlationId());
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
