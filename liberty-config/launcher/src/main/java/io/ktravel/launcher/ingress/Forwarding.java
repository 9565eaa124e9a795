package io.ktravel.launcher.ingress;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Passes requests on to one server, and answers in its place when it is down or too slow. */
final class Forwarding implements HttpHandler {
    /** Shorter than the server's own patience with an idle connection, so that it never closes one under a request. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** For each of the ingress' threads. */
    private static final int CONNECTIONS = 64;

    /** The same; an event stream keeps a connection of its own, and must not take those of requests. */
    private static final int STREAMS = 1024;

    private final ProxyHandler bounded;
    private final ProxyHandler unbounded;

    Forwarding(URI origin, Duration patience) {
        this.bounded = to(connections(origin, CONNECTIONS), (int) patience.toMillis());
        this.unbounded = to(connections(origin, STREAMS), -1);
    }

    private static LoadBalancingProxyClient connections(URI origin, int most) {
        LoadBalancingProxyClient server = new LoadBalancingProxyClient()
                .setProblemServerRetry(1)
                .setConnectionsPerThread(most)
                .setSoftMaxConnectionsPerThread(8)
                .setMaxQueueSize(256)
                .setTtl((int) IDLE.toMillis());
        server.addHost(origin);
        return server;
    }

    /** Only reads are sent again when a connection breaks: anything else may have taken effect. */
    private static ProxyHandler to(LoadBalancingProxyClient server, int patienceMillis) {
        return ProxyHandler.builder()
                .setProxyClient(server)
                .setMaxRequestTime(patienceMillis)
                .setMaxConnectionRetries(1)
                .setIdempotentRequestPredicate(
                        exchange -> exchange.getRequestMethod().equals(Methods.GET)
                                || exchange.getRequestMethod().equals(Methods.HEAD))
                .setRewriteHostHeader(false)
                .setReuseXForwarded(false)
                .build();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        @Nullable String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
        if (host != null) {
            exchange.getRequestHeaders().put(Headers.X_FORWARDED_HOST, host);
        }
        exchange.addDefaultResponseListener(Forwarding::answerInstead);
        (isEventStream(exchange) ? unbounded : bounded).handleRequest(exchange);
    }

    private static boolean isEventStream(HttpServerExchange exchange) {
        @Nullable String accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }

    /** Called when the proxy gives up with a bare status. What a server answered itself has content, or its length. */
    private static boolean answerInstead(HttpServerExchange exchange) {
        if (!exchange.isResponseChannelAvailable()
                || exchange.getResponseHeaders().contains(Headers.CONTENT_LENGTH)) {
            return false;
        }
        switch (exchange.getStatusCode()) {
            case 504 -> IngressProblem.CONTEXT_TOO_SLOW.send(exchange);
            case 500, 502, 503 -> IngressProblem.CONTEXT_UNAVAILABLE.send(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }
}
