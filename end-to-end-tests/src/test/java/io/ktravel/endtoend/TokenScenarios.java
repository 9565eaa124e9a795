package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tokens are spent once, given back once, and only by those who may. */
interface TokenScenarios extends Scenario {
    @Test
    default void the_same_spend_fifty_times_at_once_costs_one_token() throws Exception {
        Member dana = system().newMember();
        Api service = system().service();
        String spend = spend(dana.id(), newId());

        List<Integer> statuses = together(50, () -> service.put(spend, null).status());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(dana.balance()).isEqualTo(2);
        assertThat(dana.wallet().path("reserved").asInt()).isEqualTo(1);
    }

    @Test
    default void fifty_different_spends_at_once_never_overdraw() throws Exception {
        Member dana = system().newMember();
        Api service = system().service();
        String member = dana.id();

        List<Integer> statuses =
                together(50, () -> service.put(spend(member, newId()), null).status());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(dana.balance()).isZero();
    }

    @Test
    default void a_token_comes_back_once_and_a_cancelled_spend_never_happens() {
        Member dana = system().newMember();
        Api service = system().service();
        String spent = spend(dana.id(), newId());
        String late = spend(dana.id(), newId());

        service.put(spent, null).hasStatus(201);
        service.delete(spent).hasStatus(204);
        service.delete(spent).hasStatus(204);
        service.put(spent, null).isProblem(409, "spend-cancelled");
        service.delete(late).hasStatus(204);
        service.put(late, null).isProblem(409, "spend-cancelled");

        assertThat(dana.balance()).isEqualTo(3);
        assertThat(dana.ledger()).hasSize(3);
    }

    @Test
    default void nobody_but_a_context_calls_internal_paths() {
        Member dana = system().newMember();
        String spend = spend(dana.id(), newId());

        for (Api caller : List.of(dana.api(), system().admin().api(), system().anonymous())) {
            for (String origin : List.of(system().origin(), system().memberServer())) {
                assertThat(caller.at(origin).put(spend, null).isProblem().status())
                        .isIn(401, 403, 404);
                assertThat(caller.at(origin).delete(spend).isProblem().status()).isIn(401, 403, 404);
                assertThat(caller.at(origin)
                                .post("/api/member/v1/internal/service-tokens", "grant_type=client_credentials")
                                .isProblem()
                                .status())
                        .isIn(400, 401, 403, 404, 415);
            }
        }
        system().service().at(system().origin()).put(spend, null).isProblem(404, "not-found");
        assertThat(system().service()
                        .get("/api/member/v1/members/me")
                        .isProblem()
                        .status())
                .isIn(403, 404);
        assertThat(dana.balance()).isEqualTo(3);
    }

    @Test
    default void the_same_idempotency_key_buys_one_plan() throws Exception {
        Member dana = system().newMember();
        Api keyed = dana.api().with("Idempotency-Key", "trip-1");

        Answer first =
                keyed.post("/api/plan/v1/recommendations", Scenario.busan()).hasStatus(201);
        Answer second =
                keyed.post("/api/plan/v1/recommendations", Scenario.busan()).hasStatus(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        keyed.post("/api/plan/v1/recommendations", Scenario.busan().replace("\"days\":3", "\"days\":2"))
                .isProblem(422, "idempotency-key-reused");
        assertThat(dana.balance()).isEqualTo(2);
        assertThat(dana.plans()).hasSize(1);
    }

    @Test
    default void the_same_idempotency_key_at_once_buys_one_plan() throws Exception {
        Member dana = system().newMember();
        Api keyed = dana.api().with("Idempotency-Key", "trip-2");

        List<Integer> statuses = together(
                10,
                () -> keyed.post("/api/plan/v1/recommendations", Scenario.busan())
                        .status());

        assertThat(statuses).contains(201).containsAnyOf(201, 409);
        assertThat(statuses).allMatch(status -> status == 201 || status == 409);
        assertThat(dana.balance()).isEqualTo(2);
        assertThat(dana.plans()).hasSize(1);
    }

    @Test
    default void the_ledger_balances() {
        system().newMember().recommend(Scenario.busan()).hasStatus(201);

        ledgerIsSound(system());
    }

    /** As member itself checks it. */
    static void ledgerIsSound(Ktravel system) {
        JsonNode check = system.admin()
                .api()
                .get("/api/member/v1/admin/ledger/balance-check")
                .hasStatus(200)
                .json();
        assertThat(check.path("sum").asLong()).isZero();
        assertThat(check.path("differences")).isEmpty();
    }

    /** UUID version 7, as every id of the system. */
    static UUID newId() {
        UUID random = UUID.randomUUID();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(high, random.getLeastSignificantBits());
    }

    static String spend(String memberId, UUID recommendationId) {
        return "/api/member/v1/internal/wallets/" + memberId + "/spends/" + recommendationId;
    }

    /** The results of that many calls, begun at the same time. */
    static <T> List<T> together(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result :
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
