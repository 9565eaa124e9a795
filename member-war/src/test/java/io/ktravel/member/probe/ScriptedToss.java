package io.ktravel.member.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ktravel.chassis.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Toss Payments over real HTTP, at the address that the server under test is configured with. Each order has a script:
 * what confirming, finding and cancelling answer. The answers have the shape of those that Toss documents.
 */
public final class ScriptedToss {
    private static final ScriptedToss ONE = start();

    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    /** @param delayMillis before the answer; what is asked for has been done by then */
    public record Reply(int status, String body, long delayMillis) {}

    /** A call, as it arrived. */
    public record Call(String method, String path, String authorization, String idempotencyKey, JsonNode body) {}

    /** What Toss says and hears about one order. */
    public static final class Order {
        public volatile Reply confirm = error(500, "UNKNOWN_PAYMENT_ERROR");
        public volatile Reply find = error(404, "NOT_FOUND_PAYMENT");
        public volatile Reply cancel = error(500, "FAILED_INTERNAL_SYSTEM_PROCESSING");
        /** What finding answers as soon as a confirmation or cancellation has arrived. */
        public volatile @Nullable Reply findThen;

        public final List<Call> calls = new CopyOnWriteArrayList<>();

        public List<Call> calls(String part) {
            return calls.stream().filter(call -> call.path().contains(part)).toList();
        }
    }

    public static Order order(String id) {
        return ONE.orders.computeIfAbsent(id, unknown -> new Order());
    }

    public static String key(String orderId) {
        return "tgen_" + orderId;
    }

    public static Reply payment(String orderId, String status, long won) {
        return new Reply(200, document(orderId, status, won), 0);
    }

    public static Reply error(int status, String code) {
        return new Reply(status, "{\"code\":\"" + code + "\",\"message\":\"토스가 알려 준 이유\"}", 0);
    }

    public static Reply late(Reply reply) {
        return new Reply(reply.status(), reply.body(), 3_000);
    }

    /** A Payment object of version 2022-11-16. */
    private static String document(String orderId, String status, long won) {
        boolean isCancelled = status.equals("CANCELED");
        return """
                {"mId":"tosspayments","lastTransactionKey":"B7103F204998813B889C77C043D09502","paymentKey":"%s",
                "orderId":"%s","orderName":"토큰","taxExemptionAmount":0,"status":"%s",
                "requestedAt":"2026-11-26T10:20:47+09:00","approvedAt":"2026-11-26T10:21:09+09:00","useEscrow":false,
                "cultureExpense":false,"card":{"issuerCode":"61","acquirerCode":"31","number":"12345678****789*",
                "installmentPlanMonths":0,"isInterestFree":false,"approveNo":"00000000","cardType":"신용",
                "ownerType":"개인","acquireStatus":"READY","amount":%d},"virtualAccount":null,"transfer":null,
                "mobilePhone":null,"giftCertificate":null,"cashReceipt":null,"cashReceipts":null,"discount":null,
                "cancels":%s,"secret":"ps_yoEjb0gm23P9J7vPYOnVpGwBJn5e","type":"NORMAL","easyPay":null,"country":"KR",
                "failure":null,"isPartialCancelable":true,"receipt":{"url":"https://example.org/receipt"},
                "checkout":{"url":"https://example.org/checkout"},"currency":"KRW","totalAmount":%d,
                "balanceAmount":%d,"suppliedAmount":4545,"vat":455,"taxFreeAmount":0,"method":"카드",
                "version":"2022-11-16","metadata":null}""".formatted(
                key(orderId),
                orderId,
                status,
                won,
                isCancelled
                        ? "[{\"cancelAmount\":" + won + ",\"cancelReason\":\"토큰 충전 취소\",\"cancelStatus\":\"DONE\"}]"
                        : "null",
                won,
                isCancelled ? 0 : won);
    }

    private static ScriptedToss start() {
        ScriptedToss toss = new ScriptedToss();
        try {
            int port = URI.create(System.getenv("KTRAVEL_TOSS_API_URL")).getPort();
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "toss");
                thread.setDaemon(true);
                return thread;
            }));
            http.createContext("/v1/payments/", toss::answer);
            http.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return toss;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            JsonNode body = Json.read(text.isEmpty() ? "{}" : text, JsonNode.class);
            Order order = order(orderId(path, body));
            order.calls.add(new Call(
                    exchange.getRequestMethod(),
                    path,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    body));
            Reply reply = reply(order, path);
            TimeUnit.MILLISECONDS.sleep(reply.delayMillis());
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply reply(Order order, String path) {
        if (path.contains("/orders/")) {
            return order.find;
        }
        if (order.findThen != null) {
            order.find = order.findThen;
        }
        return path.endsWith("/cancel") ? order.cancel : order.confirm;
    }

    private static String orderId(String path, JsonNode body) {
        if (path.endsWith("/confirm")) {
            return body.path("orderId").asText();
        }
        String id = path.contains("/orders/") ? path.replaceAll(".*/orders/", "") : path.replaceAll(".*/tgen_", "");
        return id.replace("/cancel", "");
    }
}
