package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a clear refusal, never a failure of ours, and nothing is changed. */
interface BadRequestScenarios extends Scenario {
    int REQUESTS = 1000;

    @Test
    default void a_thousand_bad_requests_get_a_thousand_clear_refusals() {
        Member dana = system().newMember();
        Generator generator = new Generator(20261121);

        for (int i = 0; i < REQUESTS; i++) {
            BadRequest bad = generator.next();
            Answer answer = bad.headers().entrySet().stream()
                    .reduce(dana.api(), (api, header) -> api.with(header.getKey(), header.getValue()), (a, b) -> a)
                    .send(bad.method(), bad.path(), bad.body());
            assertThat(answer.status()).as("%s -> %s", bad, answer.body()).isBetween(400, 499);
            answer.isProblem();
            assertThat(answer.status()).as("%s is within the rate", bad).isNotEqualTo(429);
        }

        assertThat(dana.balance()).isEqualTo(3);
        assertThat(dana.plans()).isEmpty();
    }

    /** Written to the socket, because no decent client would send them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/plan/v1/plans?x=%zz HTTP/1.1",
                "GET /api/plan/v1/plans/%zz HTTP/1.1",
                "GET /api/plan/v1/plans/%00 HTTP/1.1",
                "GET /api/plan/v1/plans/%c3%28 HTTP/1.1",
                "GET /api/plan/v1//plans HTTP/1.1",
                "GET /api/plan/../member/v1/internal/wallets HTTP/1.1",
                "PROPFIND /api/plan/v1/plans HTTP/1.1"
            })
    default void a_malformed_address_is_refused_too(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", system().stage().settings().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json")
                    .doesNotContain("<html", "<H1>");
        }
    }

    record BadRequest(String method, String path, String body, Map<String, String> headers) {
        @Override
        public String toString() {
            String shown = body == null ? "" : body.substring(0, Math.min(200, body.length()));
            return method + " " + path + " " + headers + " " + shown;
        }
    }

    /** Random, but the same in each run; every request it makes breaks at least one rule. */
    class Generator {
        private static final String PLANS = "/api/plan/v1/plans";
        private static final String RECOMMENDATIONS = "/api/plan/v1/recommendations";
        private static final List<String> JUNK = List.of(
                "null",
                "true",
                "-1",
                "0",
                "1e400",
                "99999999999999999999",
                "0.5",
                "[]",
                "{}",
                "\"\"",
                "\" \"",
                "\"\\u0000\"",
                "\"한글\"",
                "\"🏖️\"",
                "\"2026-02-30\"",
                "\"0000-00-00\"",
                "\"' or 1=1 --\"",
                "\"<script>alert(1)</script>\"",
                "[[[[[[]]]]]]",
                "{\"a\":{\"b\":{}}}");

        private final Random random;
        private final List<Supplier<BadRequest>> kinds = List.of(
                this::wrongField,
                this::wrongField,
                this::wrongField,
                this::brokenJson,
                this::unknownId,
                this::wrongQuery,
                this::wrongMethod,
                this::wrongMediaType,
                this::tooLarge,
                this::unknownPath,
                this::noVersion,
                this::wrongTopUp);

        Generator(long seed) {
            random = new Random(seed);
        }

        BadRequest next() {
            return any(kinds).get();
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        /** A good request in which one required field is missing, wrong, or joined by an unknown one. */
        private BadRequest wrongField() {
            List<String[]> wrong = List.of(
                    new String[] {
                        "location", any(List.of("null", "7", "[]", "{}", "\"\"", "\"  \"", "\"\\u0000\"", "true"))
                    },
                    new String[] {
                        "groupSize", any(List.of("null", "0", "-1", "51", "1.5", "\"4\"", "[]", "1e9", "true"))
                    },
                    new String[] {
                        "budget",
                        any(List.of(
                                "-1",
                                "0.5",
                                "\"much\"",
                                "[]",
                                "true",
                                "1e400",
                                "{\"amount\":1}",
                                "{\"amount\":1.5,\"currency\":\"KRW\"}",
                                "{\"amount\":1500000,\"currency\":\"KRW\",\"x\":1}",
                                "{\"amount\":5,\"currency\":\"XXX1\"}"))
                    },
                    new String[] {
                        "startDate",
                        any(List.of(
                                "\"2026-02-30\"",
                                "\"tomorrow\"",
                                "20261201",
                                "[]",
                                "\"1926-01-01\"",
                                "\"9999-12-31\"",
                                "\"+999999999-12-31\"",
                                "[2026,12,1]",
                                "\"-1000-01-01\"",
                                "{}"))
                    },
                    new String[] {"days", any(List.of("0", "-3", "1000", "\"three\"", "2.5", "[]"))},
                    new String[] {"kind", any(List.of("\"MAGIC\"", "null", "1", "[]", "\"personal\""))},
                    new String[] {
                        "details", any(List.of("7", "[]", "{}", "\"\\u0000\"", "\"" + "가".repeat(2001) + "\""))
                    },
                    new String[] {"unknown" + random.nextInt(100), any(JUNK)});
            String[] broken = any(wrong);
            Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                    "kind", "\"PERSONAL\"",
                    "location", "\"Busan\"",
                    "startDate", "\"" + Scenario.twoWeeksAhead() + "\"",
                    "days", "3",
                    "budget", "1500000",
                    "groupSize", "4"));
            fields.put(broken[0], broken[1]);
            List<String> members = new ArrayList<>();
            fields.forEach((name, value) -> members.add("\"" + name + "\":" + value));
            return post(RECOMMENDATIONS, "{" + String.join(",", members) + "}");
        }

        private BadRequest brokenJson() {
            String good = Scenario.busan();
            String broken = any(List.of(
                    good.substring(0, 1 + random.nextInt(good.length() - 2)),
                    "",
                    "null",
                    "[" + good + "]",
                    good + good,
                    any(JUNK),
                    "[".repeat(5000),
                    "\u0000" + good,
                    "{\"kind\":\"PERSONAL\",\"kind\":\"PERSONAL\"}"));
            return post(any(List.of(RECOMMENDATIONS, PLANS)), broken);
        }

        private BadRequest unknownId() {
            String id = any(List.of(
                    new java.util.UUID(random.nextLong(), random.nextLong()).toString(),
                    "1",
                    "-1",
                    "null",
                    "%F0%9F%8F%96",
                    "a".repeat(300),
                    "..%2e",
                    "%27%20or%201=1"));
            String path = any(List.of(PLANS + "/", RECOMMENDATIONS + "/", "/api/member/v1/members/")) + id;
            return new BadRequest("GET", path, null, Map.of());
        }

        private BadRequest wrongQuery() {
            String query = any(List.of(
                    "limit=0",
                    "limit=101",
                    "limit=-1",
                    "limit=x",
                    "limit=99999999999999",
                    "cursor=x",
                    "cursor=%00",
                    "cursor=" + "A".repeat(2000),
                    "limit=1e2",
                    "cursor=Kzk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFoKeA",
                    "cursor=bm9wZQ"));
            return new BadRequest("GET", any(List.of(PLANS, RECOMMENDATIONS)) + "?" + query, null, Map.of());
        }

        private BadRequest wrongMethod() {
            return new BadRequest(
                    any(List.of("DELETE", "PUT", "PATCH")), any(List.of(PLANS, RECOMMENDATIONS)), "{}", Map.of());
        }

        private BadRequest wrongMediaType() {
            String type = any(List.of("text/plain", "application/xml", "multipart/form-data", "nonsense"));
            return new BadRequest("POST", any(List.of(PLANS, RECOMMENDATIONS)), "hello", Map.of("Content-Type", type));
        }

        private BadRequest tooLarge() {
            return post(PLANS, "{\"location\":\"" + "x".repeat(300_000) + "\"}");
        }

        private BadRequest unknownPath() {
            return new BadRequest(
                    any(List.of("GET", "POST")),
                    any(List.of(
                            "/api/plan/v1/nothing",
                            "/api/plan/v2/plans",
                            "/api/nobody/v1/x",
                            "/nothing",
                            "/api/member/v1/members/me/nothing")),
                    "{}",
                    Map.of());
        }

        private BadRequest noVersion() {
            return new BadRequest("PATCH", "/api/member/v1/members/me", "{\"nickname\":\"x\"}", Map.of());
        }

        /** Neither a top-up that could be, nor one that is there. */
        private BadRequest wrongTopUp() {
            String mine = "/api/member/v1/members/me/top-ups";
            String unknown = mine + "/" + new java.util.UUID(random.nextLong(), random.nextLong());
            String payment = "{\"paymentKey\":\"tgen_1\",\"amount\":5000}";
            return any(List.of(
                    post(mine, "{\"packId\":" + any(JUNK) + "}"),
                    post(mine, "{\"packId\":\"small\",\"tokens\":1000}"),
                    post(mine, "{\"packId\":\"small\",\"amount\":1}"),
                    post(mine, "{}"),
                    post(unknown + "/confirmation", payment),
                    post(unknown + "/confirmation", "{\"paymentKey\":\"../cancel\",\"amount\":5000}"),
                    post(unknown + "/confirmation", "{\"paymentKey\":\"tgen_1\",\"amount\":" + any(JUNK) + ",\"x\":1}"),
                    post(unknown + "/cancellation", "{}"),
                    new BadRequest("GET", unknown, null, Map.of()),
                    new BadRequest("GET", mine + "?limit=0", null, Map.of()),
                    new BadRequest("DELETE", mine, null, Map.of()),
                    post("/api/member/v1/payment-webhooks/nobody", "{\"data\":{\"orderId\":\"1\"}}"),
                    post("/api/member/v1/payment-webhooks/toss", any(List.of("{}", "[]", "7", "{\"data\":{}}", "")))));
        }

        private BadRequest post(String path, String body) {
            return new BadRequest("POST", path, body, Map.of());
        }
    }
}
