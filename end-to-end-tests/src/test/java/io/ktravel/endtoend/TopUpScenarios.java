package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tokens for money, through the payment sandbox: the tokens that are paid for, once, and money for them back. */
interface TopUpScenarios extends Scenario {
    String TOP_UPS = "/api/member/v1/members/me/top-ups";
    Pattern PAYMENT_KEY = Pattern.compile("paymentKey=([A-Za-z0-9_-]+)");

    @Test
    default void who_pays_gets_the_tokens_once() throws Exception {
        Member dana = system().newMember();
        JsonNode pack = dana.api()
                .get("/api/member/v1/token-packs")
                .hasStatus(200)
                .json()
                .path(0);
        assertThat(pack.path("id").asText()).isEqualTo("small");
        assertThat(pack.path("price").path("currency").asText()).isEqualTo("KRW");
        JsonNode topUp = begin(dana);
        assertThat(topUp.path("status").asText()).isEqualTo("PENDING");
        assertThat(topUp.path("amount")).isEqualTo(pack.path("price"));
        String key = keys(agree(topUp, "pay")).get(0);

        List<Integer> statuses = TokenScenarios.together(
                10, () -> confirm(dana, topUp, key, 5000).status());

        assertThat(statuses).containsOnly(200);
        assertThat(status(dana, topUp)).isEqualTo("PAID");
        assertThat(dana.balance()).isEqualTo(13);
        JsonNode entry = dana.ledger().path(0);
        assertThat(entry.path("kind").asText()).isEqualTo("TOP_UP");
        assertThat(entry.path("tokens").asLong()).isEqualTo(10);
        assertThat(entry.path("reference").asText()).isEqualTo(topUp.path("id").asText());
        TokenScenarios.ledgerIsSound(system());
    }

    @Test
    default void who_is_declined_or_walks_away_pays_nothing_and_gets_nothing() {
        Member dana = system().newMember();
        JsonNode declined = begin(dana);
        JsonNode left = begin(dana);

        assertThat(agree(declined, "decline").headers().firstValue("Location").orElse(""))
                .contains("code=REJECT_CARD_COMPANY");
        assertThat(agree(left, "leave").statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> status(dana, declined).equals("FAILED"));
        assertThat(status(dana, left)).isEqualTo("PENDING");
        confirm(dana, declined, "sandbox_guessed", 5000).isProblem(409, "top-up-closed");
        confirm(dana, left, "sandbox_guessed", 5000).isProblem(409, "payment-declined");
        assertThat(dana.balance()).isEqualTo(3);
    }

    @Test
    default void who_pays_twice_is_charged_once() {
        Member dana = system().newMember();
        JsonNode topUp = begin(dana);
        List<String> keys = keys(agree(topUp, "twice"));
        assertThat(keys).hasSize(2);

        confirm(dana, topUp, keys.get(0), 5000).hasStatus(200);
        confirm(dana, topUp, keys.get(1), 5000).hasStatus(200);

        assertThat(dana.balance()).isEqualTo(13);
    }

    @Test
    default void an_amount_that_was_changed_on_the_way_is_refused() {
        Member dana = system().newMember();
        JsonNode topUp = begin(dana);
        String page = topUp.path("checkout").path("url").asText().replace("amount=5000", "amount=100");
        String key = keys(dana.browser().post(URI.create(page), "decision=pay")).get(0);

        confirm(dana, topUp, key, 100).isProblem(422, "amount-mismatch");
        confirm(dana, topUp, key, 5000).isProblem(409, "payment-declined");

        assertThat(dana.balance()).isEqualTo(3);
    }

    @Test
    default void a_top_up_is_cancelled_while_its_tokens_are_there() {
        Member dana = system().newMember();
        JsonNode kept = paid(dana);
        JsonNode spent = paid(dana);
        assertThat(dana.balance()).isEqualTo(23);

        cancel(dana, kept).hasStatus(200);
        cancel(dana, kept).hasStatus(200);
        dana.recommend(Scenario.busan()).hasStatus(201);
        dana.recommend(Scenario.busan()).hasStatus(201);
        dana.recommend(Scenario.busan()).hasStatus(201);
        dana.recommend(Scenario.busan()).hasStatus(201);
        cancel(dana, spent).isProblem(409, "insufficient-tokens");

        assertThat(status(dana, kept)).isEqualTo("CANCELLED");
        assertThat(status(dana, spent)).isEqualTo("PAID");
        assertThat(dana.balance()).isEqualTo(9);
        TokenScenarios.ledgerIsSound(system());
    }

    @Test
    default void a_forged_webhook_credits_nothing() {
        Member dana = system().newMember();
        JsonNode topUp = begin(dana);
        agree(topUp, "pay");
        String forged = """
                {"eventType":"PAYMENT_STATUS_CHANGED","createdAt":"2026-11-26T00:00:00.000000","data":{"orderId":"%s",
                "paymentKey":"mine","status":"DONE","totalAmount":5000,"currency":"KRW"}}""".formatted(topUp.path("id").asText());

        system().anonymous()
                .post("/api/member/v1/payment-webhooks/toss", forged)
                .hasStatus(200);

        assertThat(status(dana, topUp)).isEqualTo("PENDING");
        assertThat(dana.balance()).isEqualTo(3);
        system().anonymous()
                .post("/api/member/v1/payment-webhooks/nobody", forged)
                .isProblem(404, "not-found");
    }

    @Test
    default void a_top_up_is_its_members_alone() {
        Member dana = system().newMember();
        Member eve = system().newMember();
        JsonNode topUp = begin(dana);
        String address = TOP_UPS + "/" + topUp.path("id").asText();
        String key = keys(agree(topUp, "pay")).get(0);

        eve.api().get(address).isProblem(404, "not-found");
        confirm(eve, topUp, key, 5000).isProblem(404, "not-found");
        cancel(eve, topUp).isProblem(404, "not-found");
        for (String path : List.of(TOP_UPS, address, "/api/member/v1/token-packs")) {
            system().anonymous().get(path).isProblem(401, "unauthenticated");
        }
        system().anonymous().post(TOP_UPS, "{\"packId\":\"small\"}").isProblem(401, "unauthenticated");
        assertThat(eve.balance()).isEqualTo(3);
        assertThat(eve.api().get(TOP_UPS).hasStatus(200).json().path("items")).isEmpty();
    }

    @Test
    default void the_same_idempotency_key_begins_one_top_up() {
        Member dana = system().newMember();
        Api keyed = dana.api().with("Idempotency-Key", "buy-1");

        JsonNode first =
                keyed.post(TOP_UPS, "{\"packId\":\"small\"}").hasStatus(201).json();
        JsonNode second =
                keyed.post(TOP_UPS, "{\"packId\":\"small\"}").hasStatus(201).json();

        assertThat(second).isEqualTo(first);
        keyed.post(TOP_UPS, "{\"packId\":\"large\"}").isProblem(422, "idempotency-key-reused");
        assertThat(dana.api().get(TOP_UPS).json().path("items")).hasSize(1);
    }

    private static JsonNode begin(Member member) {
        return member.api()
                .post(TOP_UPS, "{\"packId\":\"small\"}")
                .hasStatus(201)
                .json();
    }

    private static JsonNode paid(Member member) {
        JsonNode topUp = begin(member);
        confirm(member, topUp, keys(agree(topUp, "pay")).get(0), 5000).hasStatus(200);
        return topUp;
    }

    /** What the person does on the payment page. */
    static HttpResponse<String> agree(JsonNode topUp, String decision) {
        URI page = URI.create(topUp.path("checkout").path("url").asText());
        Browser browser = new Browser();
        assertThat(browser.get(page).body()).contains("₩5,000");
        return browser.post(page, "decision=" + decision);
    }

    static List<String> keys(HttpResponse<String> answer) {
        Matcher found =
                PAYMENT_KEY.matcher(answer.headers().firstValue("Location").orElse("") + answer.body());
        List<String> keys = new ArrayList<>();
        while (found.find()) {
            keys.add(found.group(1));
        }
        return keys;
    }

    private static Answer confirm(Member member, JsonNode topUp, String key, long amount) {
        return member.api()
                .post(
                        TOP_UPS + "/" + topUp.path("id").asText() + "/confirmation",
                        "{\"paymentKey\":\"" + key + "\",\"amount\":" + amount + "}");
    }

    private static Answer cancel(Member member, JsonNode topUp) {
        return member.api().post(TOP_UPS + "/" + topUp.path("id").asText() + "/cancellation", null);
    }

    private static String status(Member member, JsonNode topUp) {
        return member.api()
                .get(TOP_UPS + "/" + topUp.path("id").asText())
                .hasStatus(200)
                .json()
                .path("status")
                .asText();
    }
}
