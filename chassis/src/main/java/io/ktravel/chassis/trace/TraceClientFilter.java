package io.ktravel.chassis.trace;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.List;

/** Sends the trace of the present work along with a call to another context; that of the call's own span wins. */
public class TraceClientFilter implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        Trace trace = Trace.current();
        request.getHeaders().putSingle(TraceFilter.CORRELATION_ID, trace.correlationId());
        request.getHeaders().computeIfAbsent(TraceFilter.TRACEPARENT, missing -> List.of(trace.traceparent()));
    }
}
