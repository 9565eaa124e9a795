package io.ktravel.launcher.payment;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Toss Payments in miniature, on loopback: a payment page at {@code /checkout}, which takes the parameters of Toss's
 * window in its query; the API under {@code /v1/payments} with Basic authentication, Idempotency-Key and Toss's errors;
 * and the webhook {@code PAYMENT_STATUS_CHANGED}.
 */
public final class TossSandbox implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAYMENTS = "/v1/payments/";
    private static final int REMEMBERED = 1_000;

    private final Merchant merchant;
    private final Clock clock;
    private final Charges charges;
    private final Webhook webhook;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    /** First answers by their Idempotency-Key. */
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private record Answer(int status, Object body) {}

    /**
     * @param port on loopback
     * @param folder where payments are kept
     */
    public TossSandbox(Merchant merchant, int port, Path folder) throws IOException {
        this(merchant, port, folder, Clock.systemUTC());
    }

    TossSandbox(Merchant merchant, int port, Path folder, Clock clock) throws IOException {
        this.merchant = merchant;
        this.clock = clock;
        Files.createDirectories(folder);
        this.charges = new Charges(folder.resolve("toss.json"), clock);
        this.webhook = new Webhook(merchant.webhook());
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(threads);
        http.createContext("/checkout", closing(this::checkout));
        http.createContext(PAYMENTS, closing(this::api));
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

    private void checkout(HttpExchange exchange) throws IOException {
        Parameters request = Parameters.of(exchange);
        if (!merchant.clientKey().equals(request.get("clientKey"))
                || !merchant.mayRedirectTo(request.get("successUrl"))
                || !merchant.mayRedirectTo(request.get("failUrl"))
                || !request.get("orderId").matches("[A-Za-z0-9_=-]{6,64}")
                || !request.get("amount").matches("[1-9][0-9]{2,8}")) {
            send(exchange, 400, "text/html", "<p>잘못된 결제 요청입니다. · This is no payment request of a known shop.</p>");
        } else if (exchange.getRequestMethod().equals("POST")) {
            decide(exchange, request);
        } else {
            long amount = Long.parseLong(request.get("amount"));
            send(exchange, 200, "text/html", CheckoutPage.of(request.get("orderId"), amount));
        }
    }

    private void decide(HttpExchange exchange, Parameters request) throws IOException {
        switch (request.get("decision")) {
            case "pay" -> redirect(exchange, success(request, begin(request, "IN_PROGRESS")));
            case "decline" -> {
                webhook.tell(begin(request, "ABORTED"), clock.instant());
                redirect(exchange, failure(request));
            }
            case "leave" -> {
                begin(request, "READY");
                send(exchange, 200, "text/html", CheckoutPage.left());
            }
            case "twice" -> {
                String first = success(request, begin(request, "IN_PROGRESS"));
                String second = success(request, begin(request, "IN_PROGRESS"));
                send(exchange, 200, "text/html", CheckoutPage.twice(first, second));
            }
            default -> send(exchange, 400, "text/plain", "decision is one of pay, decline, leave, twice");
        }
    }

    private Charge begin(Parameters request, String status) {
        return charges.begin(request.get("orderId"), Long.parseLong(request.get("amount")), status);
    }

    private static String success(Parameters request, Charge charge) {
        return with(
                request.get("successUrl"),
                "paymentType=NORMAL&paymentKey=" + charge.paymentKey() + "&orderId=" + charge.orderId() + "&amount="
                        + charge.amount());
    }

    private static String failure(Parameters request) {
        String message = URLEncoder.encode("카드사에서 결제를 거절했습니다.", StandardCharsets.UTF_8);
        return with(
                request.get("failUrl"),
                "code=REJECT_CARD_COMPANY&message=" + message + "&orderId=" + request.get("orderId"));
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private void api(HttpExchange exchange) throws IOException {
        Answer answer = answered(() -> answer(exchange));
        send(exchange, answer.status(), "application/json", JSON.writeValueAsString(answer.body()));
    }

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().substring(PAYMENTS.length());
        requireSecretKey(exchange.getRequestHeaders().getFirst("Authorization"));
        if (exchange.getRequestMethod().equals("GET")) {
            Charge charge = path.startsWith("orders/")
                    ? charges.ofOrder(path.substring("orders/".length())).orElseThrow(Charges::unknown)
                    : charges.require(path);
            return new Answer(200, charge.document(clock.instant()));
        }
        JsonNode body = body(exchange);
        return once(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                () -> path.equals("confirm") ? confirm(body) : cancel(path, body));
    }

    private void requireSecretKey(@Nullable String authorization) {
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((merchant.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(authorization)) {
            throw new TossError(401, "UNAUTHORIZED_KEY", "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다.");
        }
    }

    private static JsonNode body(HttpExchange exchange) {
        try {
            return JSON.readTree(exchange.getRequestBody());
        } catch (IOException noJson) {
            throw new TossError(400, "INVALID_REQUEST", "잘못된 요청입니다.");
        }
    }

    private synchronized Answer once(@Nullable String key, Supplier<Answer> effect) {
        Answer first = key == null ? null : answers.get(key);
        if (first != null) {
            return first;
        }
        Answer answer = answered(effect);
        if (key != null) {
            answers.put(key, answer);
            if (answers.size() > REMEMBERED) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return answer;
    }

    private static Answer answered(Supplier<Answer> effect) {
        try {
            return effect.get();
        } catch (TossError error) {
            return new Answer(
                    error.status(), Map.of("code", error.code(), "message", String.valueOf(error.getMessage())));
        }
    }

    private Answer confirm(JsonNode body) {
        return changed(charges.confirm(
                body.path("paymentKey").asText(),
                body.path("orderId").asText(),
                body.path("amount").asLong()));
    }

    private Answer cancel(String path, JsonNode body) {
        if (!path.endsWith("/cancel") || body.path("cancelReason").asText().isBlank()) {
            throw new TossError(400, "INVALID_REQUEST", "잘못된 요청입니다.");
        }
        return changed(charges.cancel(path.substring(0, path.length() - "/cancel".length())));
    }

    private Answer changed(Charge charge) {
        webhook.tell(charge, clock.instant());
        return new Answer(200, charge.document(clock.instant()));
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
        webhook.close();
    }
}
