package io.ktravel.launcher.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ingress before two small servers that tell what they received. */
class IngressTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger received = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer member;
    private HttpServer plan;
    private Ingress ingress;
    private int port;

    @BeforeEach
    void start() throws IOException {
        member = server("member", 0);
        plan = server("plan", 0);
        port = freePort();
        ingress = new Ingress(port, Map.of("member", origin(member), "plan", origin(plan)), Duration.ofSeconds(2));
        ingress.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        ingress.close();
        member.stop(0);
        plan.stop(0);
        threads.shutdownNow();
    }

    @Test
    void an_address_that_is_too_long_is_refused_before_a_server_hears_of_it() throws Exception {
        HttpResponse<String> refused = get("/api/plan/v1/plans?q=" + "x".repeat(9000));

        assertThat(refused.statusCode()).isEqualTo(414);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).path("type").asText()).isEqualTo("urn:ktravel:problem:address-too-long");
        assertThat(received.get()).isZero();
        assertThat(get("/api/plan/v1/plans?q=" + "x".repeat(8000)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_reaches_the_server_of_its_context_with_query_and_body() throws Exception {
        JsonNode seen = json(post("/api/plan/v1/plans?q=%EB%B6%80%EC%82%B0", "부산"));

        assertThat(seen.path("server").asText()).isEqualTo("plan");
        assertThat(seen.path("path").asText()).isEqualTo("/api/plan/v1/plans?q=%EB%B6%80%EC%82%B0");
        assertThat(seen.path("bytes").asInt()).isEqualTo("부산".getBytes(StandardCharsets.UTF_8).length);
        assertThat(json(get("/api/member/v1/jwks")).path("server").asText()).isEqualTo("member");
        assertThat(json(get("/api/plan/openapi?format=json")).path("path").asText())
                .isEqualTo("/openapi?format=json");
    }

    @Test
    void the_server_learns_the_real_client_and_host_and_not_what_the_client_pretends() throws Exception {
        JsonNode headers = json(get(
                        "/api/plan/v1/plans",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=6.6.6.6",
                        "$WSRU",
                        "admin"))
                .path("headers");

        assertThat(headers.path("Host").asText()).isEqualTo("localhost:" + port);
        assertThat(headers.path("X-forwarded-host").asText()).isEqualTo("localhost:" + port);
        assertThat(headers.path("X-forwarded-for").asText()).isIn("127.0.0.1", "localhost");
        assertThat(headers.path("X-forwarded-proto").asText()).isEqualTo("http");
        assertThat(headers.has("Forwarded")).isFalse();
        assertThat(headers.has("$wsru")).isFalse();
    }

    @Test
    void what_is_internal_or_unknown_answers_404_as_a_problem_in_the_reader_s_language() throws Exception {
        HttpResponse<String> internal = get("/api/member/v1/internal/wallets", "X-Correlation-Id", "abc");
        assertThat(internal.statusCode()).isEqualTo(404);
        assertThat(internal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(internal.headers().firstValue("X-Correlation-Id")).hasValue("abc");
        assertThat(json(internal).path("type").asText()).isEqualTo("urn:ktravel:problem:not-found");
        assertThat(json(internal).path("instance").asText()).isEqualTo("/api/member/v1/internal/wallets");

        assertThat(json(get("/metrics", "Accept-Language", "ko-KR,en;q=0.5"))
                        .path("title")
                        .asText())
                .isEqualTo("찾을 수 없습니다");
        assertThat(received).hasValue(0);
    }

    @Test
    void raw_paths_that_a_client_library_would_tidy_up_do_not_slip_through_either() throws Exception {
        assertThat(
                        raw(
                                "GET /api/member/v1/x/../internal/wallets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(
                        raw(
                                "GET http://localhost/api/member/v1/internal HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(received).hasValue(0);
    }

    @Test
    void a_body_over_256_KiB_is_refused_whether_its_length_is_told_or_not() throws Exception {
        byte[] big = new byte[256 * 1024 + 1];
        byte[] fits = Arrays.copyOf(big, 256 * 1024);

        assertThat(send(body(HttpRequest.BodyPublishers.ofByteArray(big))).statusCode())
                .isEqualTo(413);
        assertThat(send(body(chunked(big))).statusCode()).isEqualTo(413);
        assertThat(received).hasValue(0);

        assertThat(json(send(body(HttpRequest.BodyPublishers.ofByteArray(fits))))
                        .path("bytes")
                        .asInt())
                .isEqualTo(fits.length);
        assertThat(json(send(body(chunked(fits)))).path("bytes").asInt()).isEqualTo(fits.length);
        assertThat(json(send(body(chunked(new byte[0])))).path("bytes").asInt()).isZero();
    }

    @Test
    void a_context_that_is_down_answers_503_and_the_others_go_on() throws Exception {
        int planPort = plan.getAddress().getPort();
        get("/api/plan/v1/plans");
        plan.stop(0);

        HttpResponse<String> down = get("/api/plan/v1/plans");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(down).path("type").asText()).isEqualTo("urn:ktravel:problem:context-unavailable");
        assertThat(post("/api/plan/v1/plans", "{}").statusCode()).isEqualTo(503);
        assertThat(get("/api/member/v1/jwks").statusCode()).isEqualTo(200);

        plan = server("plan", planPort);
        await().atMost(Duration.ofMillis(1200))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get("/api/plan/v1/plans").statusCode() == 200);
    }

    @Test
    void a_post_whose_connection_breaks_is_sent_once() throws Exception {
        HttpResponse<String> broken = post("/api/plan/v1/break", "{}");

        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(received).hasValue(1);
    }

    @Test
    void a_server_that_takes_too_long_is_given_up() throws Exception {
        HttpResponse<String> late = get("/api/plan/v1/slow");

        assertThat(late.statusCode()).isEqualTo(504);
        assertThat(json(late).path("type").asText()).isEqualTo("urn:ktravel:problem:context-too-slow");
    }

    @Test
    void an_event_stream_comes_as_it_is_written_and_may_take_as_long_as_it_likes() throws Exception {
        HttpResponse<InputStream> stream = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/plan/v1/stream"))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: 1");
            assertThat(lines.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void an_error_of_the_server_itself_is_passed_on_as_it_is() throws Exception {
        HttpResponse<String> failed = get("/api/plan/v1/fail");

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body()).isEqualTo("busy");
    }

    @Test
    void the_whole_is_healthy_only_when_every_server_is() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);

        member.stop(0);

        HttpResponse<String> health = get("/health/ready");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(json(health).path("status").asText()).isEqualTo("DOWN");
    }

    private HttpServer server(String name, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/health", exchange -> send(exchange, 200, "{\"status\":\"UP\",\"checks\":[]}"));
        server.createContext("/", counting(exchange -> tell(name, exchange)));
        server.createContext("/api/plan/v1/fail", exchange -> send(exchange, 503, "busy"));
        server.createContext("/api/plan/v1/break", counting(HttpExchange::close));
        server.createContext("/api/plan/v1/slow", counting(exchange -> awaitEnd()));
        server.createContext("/api/plan/v1/stream", this::stream);
        server.start();
        return server;
    }

    private HttpHandler counting(HttpHandler handler) {
        return exchange -> {
            received.incrementAndGet();
            handler.handle(exchange);
        };
    }

    private static void tell(String name, HttpExchange exchange) throws IOException {
        int bytes = exchange.getRequestBody().readAllBytes().length;
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((header, values) -> headers.put(header, String.join(",", values)));
        Map<String, Object> seen =
                Map.of("server", name, "path", exchange.getRequestURI().toString(), "bytes", bytes, "headers", headers);
        send(exchange, 200, JSON.writeValueAsString(seen));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Longer than the ingress's patience with an ordinary request. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: 1\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        awaitEnd();
        exchange.getResponseBody().write("data: 2\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private void awaitEnd() {
        try {
            boolean ended = end.await(3, TimeUnit.SECONDS);
            assertThat(ended).isFalse();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest body(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/plan/v1/plans"))
                .POST(body)
                .build();
    }

    private static HttpRequest.BodyPublisher chunked(byte[] bytes) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static URI origin(HttpServer server) {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
