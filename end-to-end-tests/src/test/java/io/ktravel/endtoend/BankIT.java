package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tokens move by thousands while member, plan and Kafka are killed; afterwards every token is where it belongs. */
@Tag("bank")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankIT {
    private static final int OPERATIONS = Integer.getInteger("ktravel.bank.operations", 10_000);
    private static final int KILLS = Integer.getInteger("ktravel.bank.kills", 21);
    private static final int CLIENTS = 8;
    private static final int TRAVELLERS = 12;
    private static final Duration REST = Duration.ofSeconds(60);

    private final long seed = Long.getLong("ktravel.bank.seed", System.nanoTime());
    private final Figures figures = new Figures("bank");
    private final BankBooks books = new BankBooks();
    private final long begin = System.nanoTime();
    private Ktravel system;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(Topology.SERVERS, 25180, environment -> {
            environment.put("KTRAVEL_RATE_LIMIT_REQUESTS_PER_SECOND", "100000");
            environment.put("KTRAVEL_RATE_LIMIT_BURST", "1000000");
            environment.put("KTRAVEL_ACCESS_TOKEN_SECONDS", "7200");
        });
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
        figures.write();
    }

    @Test
    void every_token_is_where_it_belongs_after_many_operations_and_kills() throws Exception {
        figures.tell("- Seed: %d", seed);
        figures.tell("");
        BankScene scene = BankScene.of(system, TRAVELLERS);
        Stage stage = system.stage();
        List<BankKiller> killers = List.of(
                new BankKiller(stage.server("member"), books, seed + 1, KILLS / 3, OPERATIONS),
                new BankKiller(stage.server("plan"), books, seed + 2, KILLS / 3, OPERATIONS),
                new BankKiller(stage.kafka(), books, seed + 3, KILLS - 2 * (KILLS / 3), OPERATIONS));
        long work = System.nanoTime();

        work(scene, killers);

        long worked = seconds(work);
        BankAudit audit = new BankAudit(system);
        long rest = System.nanoTime();
        Awaitility.await().atMost(REST).pollInterval(Duration.ofSeconds(1)).untilAsserted(audit::isAtRest);
        report(killers, worked, seconds(rest));
        audit.theLedgerIsSound();
        figures.tell("- The ledger is sound: all accounts come to 0, none of a member is below 0");
        audit.eachRecommendationIsPaidForOnceOrNotAtAll();
        figures.tell("- Each recommendation has one plan for one token, or none and the token back");
        AtomicInteger payments = new AtomicInteger();
        Awaitility.await()
                .atMost(REST)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> payments.set(audit.eachPaymentIsBooked()));
        figures.tell("- Tokens for each payment that the provider has charged, and for no other: %d", payments.get());
        audit.eachOperationIsAppliedAsItsClientWasTold(books);
        figures.tell("- Each acknowledged operation is applied once, none refused, none twice");
        figures.tell(
                "- Events applied once by each context that they change: %d", audit.eachEventIsAppliedByEachContext());
        assertThat(audit.deadLetters()).as("dead letters").isZero();
        audit.readModelsAgree();
        figures.tell("- Read models equal those built anew from the topics; no dead letters");
        figures.tell("- Seconds in all: %d", seconds(begin));
    }

    private void work(BankScene scene, List<BankKiller> killers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + killers.size());
        try {
            List<Future<?>> killing = new ArrayList<>();
            killers.forEach(killer -> killing.add(threads.submit(killer)));
            BooleanSupplier goesOn =
                    () -> books.done() < OPERATIONS || !killing.stream().allMatch(Future::isDone);
            List<Future<?>> all = new ArrayList<>(killing);
            for (int i = 0; i < CLIENTS; i++) {
                all.add(threads.submit(new BankClient(scene, books, seed + 10 + i, goesOn)));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(40))
                    .pollInterval(Duration.ofSeconds(10))
                    .until(() -> {
                        System.out.printf(
                                "%d s: %d operations, %d retries, %d kills%n",
                                seconds(begin), books.done(), books.retries(), kills(killers));
                        return all.stream().allMatch(Future::isDone) || hasFailed(all);
                    });
            for (Future<?> one : all) {
                if (one.isDone()) {
                    one.get();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean hasFailed(List<Future<?>> all) {
        return all.stream().anyMatch(one -> {
            try {
                if (one.isDone()) {
                    one.get();
                }
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            } catch (ExecutionException e) {
                return true;
            }
        });
    }

    private void report(List<BankKiller> killers, long worked, long rest) {
        figures.tell(
                "- Operations: %d by %d clients for %d travellers in %d s", books.done(), CLIENTS, TRAVELLERS, worked);
        figures.tell("- Retries: %d", books.retries());
        killers.forEach(killer -> figures.tell("- Kills of %s: %d", killer.name(), killer.kills()));
        figures.tell("- Nothing on its way any more after %d s", rest);
        figures.tell("");
        figures.tell("| operation | acknowledged | refused | not answered |");
        figures.tell("|---|---|---|---|");
        books.byKind()
                .forEach((kind, count) -> figures.tell("| %s | %d | %d | %d |", kind, count[0], count[1], count[2]));
        figures.tell("");
    }

    private static int kills(List<BankKiller> killers) {
        return killers.stream().mapToInt(BankKiller::kills).sum();
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
