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
 * KakaoPay over real HTTP, at the address that the server under test is configured with. Each order has a script: what
 * opening, approving, looking up and cancelling answer. The answers have the shape of those that KakaoPay documents.
 */
public final class ScriptedKakaoPay {
    private static final ScriptedKakaoPay ONE = start();

    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    /** @param delayMillis before the answer; what is asked for has been done by then */
    public record Reply(int status, String body, long delayMillis) {}

    /** A call, as it arrived. */
    public record Call(String path, String authorization, JsonNode body) {}

    /** What KakaoPay says and hears about one order. */
    public static final class Order {
        public volatile Reply ready;
        public volatile Reply approve = error(500, -9797);
        public volatile Reply order = error(500, -9797);
        public volatile Reply cancel = error(500, -9797);
        /** What looking up answers as soon as an approval or cancellation has arrived. */
        public volatile @Nullable Reply orderThen;

        public final List<Call> calls = new CopyOnWriteArrayList<>();

        private Order(String id) {
            this.ready = opened(id);
        }

        public List<Call> calls(String operation) {
            return calls.stream()
                    .filter(call -> call.path().endsWith("/" + operation))
                    .toList();
        }
    }

    public static Order order(String id) {
        return ONE.orders.computeIfAbsent(id, Order::new);
    }

    public static String tid(String orderId) {
        return "T" + orderId;
    }

    private static Reply opened(String orderId) {
        String page = "https://online-payment.kakaopay.com/mockup/bridge/pc/pg/one-time/payment/" + orderId;
        return new Reply(200, """
                {"tid":"%s","tms_result":false,"created_at":"2026-11-26T21:18:22","next_redirect_pc_url":"%s",
                "next_redirect_mobile_url":"%s","next_redirect_app_url":"%s",
                "android_app_scheme":"kakaotalk://kakaopay/pg?url=%s",
                "ios_app_scheme":"kakaotalk://kakaopay/pg?url=%s"}""".formatted(tid(orderId), page, page, page, page, page), 0);
    }

    public static Reply approved(String orderId, long won) {
        return new Reply(200, """
                {"aid":"A469b85a306d7b2dc395","tid":"%s","cid":"TC0ONETIME","partner_order_id":"%s",
                "partner_user_id":"member","payment_method_type":"MONEY","item_name":"토큰 10개","item_code":"",
                "quantity":1,"amount":{"total":%d,"tax_free":0,"vat":455,"point":0,"discount":0,"green_deposit":0},
                "created_at":"2026-11-26T21:18:22","approved_at":"2026-11-26T21:20:47"}""".formatted(tid(orderId), orderId, won), 0);
    }

    /** The answer of order and, with CANCEL_PAYMENT, of cancel. */
    public static Reply record(String orderId, String status, long won) {
        boolean isCancelled = status.equals("CANCEL_PAYMENT");
        return new Reply(
                200,
                """
                {"tid":"%s","cid":"TC0ONETIME","status":"%s","partner_order_id":"%s","partner_user_id":"member",
                "payment_method_type":"MONEY","item_name":"토큰 10개","quantity":1,
                "amount":{"total":%d,"tax_free":0,"vat":455,"point":0,"discount":0,"green_deposit":0},
                "canceled_amount":{"total":%d,"tax_free":0,"vat":0,"point":0,"discount":0,"green_deposit":0},
                "cancel_available_amount":{"total":%d,"tax_free":0,"vat":0,"point":0,"discount":0,"green_deposit":0},
                "created_at":"2026-11-26T21:18:22"}""".formatted(tid(orderId), status, orderId, won, isCancelled ? won : 0, isCancelled ? 0 : won),
                0);
    }

    public static Reply error(int status, int code) {
        return new Reply(status, "{\"error_code\":" + code + ",\"error_message\":\"카카오페이가 알려 준 이유\"}", 0);
    }

    public static Reply late(Reply reply) {
        return new Reply(reply.status(), reply.body(), 3_000);
    }

    private static ScriptedKakaoPay start() {
        ScriptedKakaoPay kakaoPay = new ScriptedKakaoPay();
        try {
            int port = URI.create(System.getenv("KTRAVEL_KAKAOPAY_API_URL")).getPort();
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "kakaopay");
                thread.setDaemon(true);
                return thread;
            }));
            http.createContext("/online/v1/payment/", kakaoPay::answer);
            http.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kakaoPay;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            JsonNode body = Json.read(text, JsonNode.class);
            String id = body.has("partner_order_id")
                    ? body.path("partner_order_id").asText()
                    : body.path("tid").asText().substring(1);
            Order order = order(id);
            order.calls.add(
                    new Call(path, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body));
            Reply reply = reply(order, path.substring(path.lastIndexOf('/') + 1));
            TimeUnit.MILLISECONDS.sleep(reply.delayMillis());
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply reply(Order order, String operation) {
        boolean changes = operation.equals("approve") || operation.equals("cancel");
        if (changes && order.orderThen != null) {
            order.order = order.orderThen;
        }
        return switch (operation) {
            case "ready" -> order.ready;
            case "approve" -> order.approve;
            case "cancel" -> order.cancel;
            default -> order.order;
        };
    }
}
