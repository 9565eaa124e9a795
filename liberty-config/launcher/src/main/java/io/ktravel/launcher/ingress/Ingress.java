package io.ktravel.launcher.ingress;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The one address of everything, whether the contexts share a server or have one each. */
public final class Ingress implements AutoCloseable {
    private static final Duration REQUEST = Duration.ofSeconds(60);
    private static final int ADDRESS = 8 * 1024;

    private final Routing routing;
    private final ServersHealth health;
    private final Map<String, HttpHandler> servers = new LinkedHashMap<>();
    private final Undertow http;

    /**
     * @param port on loopback
     * @param servers the origin of each context's server, by the context's name
     */
    public Ingress(int port, Map<String, URI> servers) {
        this(port, servers, REQUEST);
    }

    /** @param patience with a server, until its answer is complete; event streams may take as long as they like */
    Ingress(int port, Map<String, URI> servers, Duration patience) {
        this.routing = new Routing(servers.keySet());
        this.health = new ServersHealth(servers);
        servers.forEach(
                (context, origin) -> this.servers.put(context, new BodyLimit(new Forwarding(origin, patience))));
        this.http = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(4)
                .setBufferSize(16 * 1024)
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, false)
                .setHandler(this::handle)
                .build();
    }

    public void start() {
        http.start();
    }

    private void handle(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestURI().length() + exchange.getQueryString().length() > ADDRESS) {
            IngressProblem.ADDRESS_TOO_LONG.send(exchange);
            return;
        }
        Target target = routing.route(exchange.isHostIncludedInRequestURI() ? "" : exchange.getRequestURI());
        if (target instanceof Target.Server server) {
            dropWhatOnlyAProxyMaySay(exchange);
            exchange.setRequestURI(server.path());
            forward(exchange, server.context());
        } else if (target instanceof Target.Health wanted) {
            exchange.dispatch(() -> health.send(exchange, wanted.path()));
        } else {
            IngressProblem.NOT_FOUND.send(exchange);
        }
    }

    private void forward(HttpServerExchange exchange, String context) throws Exception {
        HttpHandler server = servers.get(context);
        if (server == null) {
            throw new IllegalStateException("the routing knows a context without a server: " + context);
        }
        server.handleRequest(exchange);
    }

    /** A client must not pass for a proxy: not by X-Forwarded-…, nor by WebSphere's private headers. */
    private static void dropWhatOnlyAProxyMaySay(HttpServerExchange exchange) {
        for (HttpString name : exchange.getRequestHeaders().getHeaderNames().toArray(HttpString[]::new)) {
            String lower = name.toString().toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.startsWith("$ws")) {
                exchange.getRequestHeaders().remove(name);
            }
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
