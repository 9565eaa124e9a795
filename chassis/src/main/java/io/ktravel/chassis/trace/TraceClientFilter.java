package io.ktravel.chassis.trace;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Sends the trace of the present work along with a call to another context. */
public class TraceClientFilter implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        Trace trace = Trace.current();
        request.getHeaders().putSingle(TraceFilter.CORRELATION_ID, trace.correlationId());
        request.getHeaders().putSingle(TraceFilter.TRACEPARENT, trace.traceparent());
    }
}
