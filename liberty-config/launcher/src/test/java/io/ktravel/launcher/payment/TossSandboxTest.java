package io.ktravel.launcher.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.ktravel.launcher.http.Browser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TossSandboxTest {
    private static final String SHOP = "http://localhost:9080";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Browser browser = new Browser();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int shopAnswers = 200;
    private HttpServer shop;
    private TossSandbox toss;

    @BeforeEach
    void start() throws Exception {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(shopAnswers, -1);
            exchange.close();
        });
        shop.start();
        toss = started(Clock.systemUTC());
    }

    private TossSandbox started(Clock clock) throws Exception {
        URI webhook = URI.create("http://localhost:" + shop.getAddress().getPort() + "/");
        TossSandbox sandbox = new TossSandbox(new Merchant("client", "secret", SHOP, webhook), 0, folder, clock);
        sandbox.start();
        return sandbox;
    }

    @AfterEach
    void stop() {
        toss.close();
        shop.stop(0);
    }

    @Test
    void who_pays_comes_back_with_a_payment_that_is_charged_when_it_is_confirmed() throws Exception {
        assertThat(browser.get(checkout(Map.of())).body()).contains("₩5,000", "order-1", "결제하기", "Pay");
        Map<String, String> back = decide("pay");
        assertThat(back).containsEntry("orderId", "order-1").containsEntry("amount", "5000");
        String key = back.get("paymentKey");
        assertThat(status("order-1")).isEqualTo("IN_PROGRESS");

        JsonNode payment = Browser.json(confirm(key, "order-1", 5000));

        assertThat(payment.path("status").asText()).isEqualTo("DONE");
        assertThat(payment.path("totalAmount").asLong()).isEqualTo(5000);
        assertThat(status("order-1")).isEqualTo("DONE");
        await().until(() -> heard.size() == 1);
        JsonNode event = JSON.readTree(heard.get(0));
        assertThat(event.path("eventType").asText()).isEqualTo("PAYMENT_STATUS_CHANGED");
        assertThat(event.path("data").path("orderId").asText()).isEqualTo("order-1");
    }

    @Test
    void whose_card_is_declined_comes_back_with_the_reason() throws Exception {
        assertThat(decide("decline"))
                .containsEntry("code", "REJECT_CARD_COMPANY")
                .containsEntry("orderId", "order-1");
        assertThat(status("order-1")).isEqualTo("ABORTED");
    }

    @Test
    void who_walks_away_leaves_a_payment_that_expires() throws Exception {
        assertThat(decision("leave").statusCode()).isEqualTo(200);
        assertThat(status("order-1")).isEqualTo("READY");

        toss.close();
        toss = started(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)));

        assertThat(status("order-1")).isEqualTo("EXPIRED");
    }

    @Test
    void who_pays_twice_is_charged_once() throws Exception {
        Matcher links = Pattern.compile("paymentKey=([A-Za-z0-9_-]+)")
                .matcher(decision("twice").body());
        assertThat(links.find()).isTrue();
        String first = links.group(1);
        assertThat(links.find()).isTrue();
        String second = links.group(1);

        assertThat(confirm(first, "order-1", 5000).statusCode()).isEqualTo(200);
        refused(confirm(second, "order-1", 5000), 400, "DUPLICATED_ORDER_ID");
    }

    @Test
    void a_confirmation_that_does_not_fit_is_refused() throws Exception {
        String key = decide("pay").get("paymentKey");

        refused(confirm(key, "order-1", 50), 400, "INVALID_REQUEST");
        refused(confirm(key, "order-2", 5000), 400, "INVALID_REQUEST");
        refused(confirm("unknown", "order-1", 5000), 404, "NOT_FOUND_PAYMENT");
        refused(browser.postJson(api("confirm"), "{}", "Authorization", basic("guessed")), 401, "UNAUTHORIZED_KEY");
        assertThat(status("order-1")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void the_same_idempotency_key_gets_the_first_answer_again() throws Exception {
        String key = decide("pay").get("paymentKey");

        String first = keyed(key, "k1").body();

        assertThat(keyed(key, "k1").body()).isEqualTo(first);
        refused(keyed(key, "k2"), 400, "ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void a_charge_is_cancelled_once_also_after_a_restart() throws Exception {
        String key = decide("pay").get("paymentKey");
        refused(cancel(key), 403, "NOT_CANCELABLE_PAYMENT");
        confirm(key, "order-1", 5000);
        toss.close();
        toss = started(Clock.systemUTC());

        assertThat(Browser.json(cancel(key)).path("status").asText()).isEqualTo("CANCELED");

        refused(cancel(key), 400, "ALREADY_CANCELED_PAYMENT");
        assertThat(status("order-1")).isEqualTo("CANCELED");
    }

    @Test
    void a_webhook_comes_again_until_the_shop_has_heard_it() throws Exception {
        shopAnswers = 503;
        confirm(decide("pay").get("paymentKey"), "order-1", 5000);
        await().until(() -> heard.size() == 1);
        shopAnswers = 200;

        await().until(() -> heard.size() == 2);

        assertThat(heard.get(1)).isEqualTo(heard.get(0));
    }

    @Test
    void a_page_is_shown_for_the_shop_alone() throws Exception {
        for (Map<String, String> wrong : List.of(
                Map.of("clientKey", "other"),
                Map.of("successUrl", "https://evil.example/"),
                Map.of("failUrl", "http://localhost:9080.evil.example/"),
                Map.of("amount", "-5"),
                Map.of("orderId", "<script>"))) {
            assertThat(browser.get(checkout(wrong)).statusCode()).isEqualTo(400);
        }
    }

    private HttpResponse<String> decision(String decision) throws Exception {
        return browser.post(checkout(Map.of()), Map.of("decision", decision));
    }

    private Map<String, String> decide(String decision) throws Exception {
        HttpResponse<String> back = decision(decision);
        assertThat(back.headers().firstValue("Location").orElseThrow()).startsWith(SHOP + "/");
        return Browser.redirect(back);
    }

    private HttpResponse<String> confirm(String key, String orderId, long amount) throws Exception {
        String body = JSON.writeValueAsString(Map.of("paymentKey", key, "orderId", orderId, "amount", amount));
        return browser.postJson(api("confirm"), body, "Authorization", basic("secret"));
    }

    private HttpResponse<String> keyed(String key, String idempotencyKey) throws Exception {
        String body = JSON.writeValueAsString(Map.of("paymentKey", key, "orderId", "order-1", "amount", 5000));
        return browser.postJson(
                api("confirm"), body, "Authorization", basic("secret"), "Idempotency-Key", idempotencyKey);
    }

    private HttpResponse<String> cancel(String key) throws Exception {
        return browser.postJson(
                api(key + "/cancel"), "{\"cancelReason\":\"changed my mind\"}", "Authorization", basic("secret"));
    }

    private String status(String orderId) throws Exception {
        return Browser.json(browser.get(api("orders/" + orderId), "Authorization", basic("secret")))
                .path("status")
                .asText();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Browser.json(answer).path("code").asText()).isEqualTo(code);
    }

    private String checkout(Map<String, String> more) {
        Map<String, String> query = new HashMap<>(Map.of(
                "clientKey", "client",
                "orderId", "order-1",
                "amount", "5000",
                "successUrl", SHOP + "/top-ups/success",
                "failUrl", SHOP + "/top-ups/fail"));
        query.putAll(more);
        return "http://localhost:" + toss.port() + "/checkout?" + Browser.encoded(query);
    }

    private String api(String path) {
        return "http://localhost:" + toss.port() + "/v1/payments/" + path;
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((secret + ":").getBytes(StandardCharsets.UTF_8));
    }
}
