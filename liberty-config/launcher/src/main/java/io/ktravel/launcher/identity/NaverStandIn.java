package io.ktravel.launcher.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.ktravel.launcher.http.Parameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 as Naver speaks it: {@code expires_in} is a string, a failure at the token address is a 200 with
 * {@code error}, and the profile is wrapped in {@code response}. Beyond Naver it checks PKCE when the client uses it.
 */
public final class NaverStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final Grants grants;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** @param port on loopback */
    public NaverStandIn(Client client, int port) throws IOException {
        this(client, port, Clock.systemUTC());
    }

    NaverStandIn(Client client, int port, Clock clock) throws IOException {
        this.client = client;
        this.grants = new Grants(clock);
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(threads);
        http.createContext("/oauth2.0/authorize", closing(this::authorize));
        http.createContext("/oauth2.0/token", closing(this::token));
        http.createContext("/v1/nid/me", closing(this::profile));
    }

    private static HttpHandler closing(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (IllegalArgumentException malformed) {
                send(exchange, 400, "text/plain", "malformed request: " + malformed.getMessage());
            }
        };
    }

    public void start() {
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Parameters request = Parameters.of(exchange);
        if (!client.id().equals(request.get("client_id")) || !client.mayRedirectTo(request.get("redirect_uri"))) {
            send(exchange, 400, "text/html", "<p>client_id 또는 redirect_uri 가 등록된 값과 다릅니다.</p>");
        } else if (!request.get("response_type").equals("code")
                || request.get("state").isEmpty()) {
            redirect(exchange, request, "error", "invalid_request");
        } else if (exchange.getRequestMethod().equals("POST")
                && !request.get("username").isBlank()) {
            String user = request.get("username").strip();
            redirect(exchange, request, "code", grants.code(user, request.get("code_challenge")));
        } else {
            send(exchange, 200, "text/html", LoginPage.of("Naver"));
        }
    }

    private static void redirect(HttpExchange exchange, Parameters request, String name, String value)
            throws IOException {
        String callback = request.get("redirect_uri");
        String state = URLEncoder.encode(request.get("state"), StandardCharsets.UTF_8);
        String separator = callback.contains("?") ? "&" : "?";
        exchange.getResponseHeaders().set("Location", callback + separator + name + "=" + value + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Parameters request = Parameters.of(exchange);
        if (!client.id().equals(request.get("client_id")) || !client.secret().equals(request.get("client_secret"))) {
            refuse(exchange, "invalid_client", "Bad client credentials");
        } else if (!request.get("grant_type").equals("authorization_code")) {
            refuse(exchange, "unsupported_grant_type", "only authorization_code");
        } else {
            @Nullable
            String token = grants.token(request.get("code"), request.get("code_verifier"))
                    .orElse(null);
            if (token == null) {
                refuse(exchange, "invalid_request", "no valid data in session");
            } else {
                grant(exchange, token);
            }
        }
    }

    private static void grant(HttpExchange exchange, String token) throws IOException {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("access_token", token);
        answer.put("token_type", "bearer");
        answer.put("expires_in", Long.toString(Grants.TOKEN_LIFE.toSeconds()));
        json(exchange, 200, answer);
    }

    private static void refuse(HttpExchange exchange, String error, String description) throws IOException {
        json(exchange, 200, Map.of("error", error, "error_description", description));
    }

    /** The {@code id} is the user name, so that it stays the same and can be named among the admins. */
    private void profile(HttpExchange exchange) throws IOException {
        @Nullable String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            json(exchange, 401, Map.of("resultcode", "028", "message", "Authentication header not exists"));
            return;
        }
        @Nullable
        String user = grants.user(authorization.substring("Bearer ".length())).orElse(null);
        if (user == null) {
            json(exchange, 401, Map.of("resultcode", "024", "message", "Authentication failed"));
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("resultcode", "00");
        answer.put("message", "success");
        answer.put("response", Map.of("id", user, "nickname", user, "email", user + "@example.com"));
        json(exchange, 200, answer);
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
