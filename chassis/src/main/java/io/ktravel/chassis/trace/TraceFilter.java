package io.ktravel.chassis.trace;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** {@code X-Correlation-Id} in, the same out; first of all filters, so that every later log line has it. */
@Provider
@PreMatching
@Priority(0)
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {
    public static final String CORRELATION_ID = "X-Correlation-Id";
    public static final String TRACEPARENT = "traceparent";

    @Override
    public void filter(ContainerRequestContext request) {
        Trace.carriedOn(request.getHeaderString(CORRELATION_ID), request.getHeaderString(TRACEPARENT))
                .begin();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(CORRELATION_ID, Trace.current().correlationId());
        Trace.end();
    }
}
