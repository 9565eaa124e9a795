package io.ktravel.chassis.event;

import static io.ktravel.chassis.event.BatchConsumption.MOST;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.probe.InProbe;
import io.ktravel.chassis.probe.NoteTaking;
import io.ktravel.chassis.probe.NoteWritten;
import io.ktravel.chassis.probe.Notes;
import io.ktravel.chassis.trace.Trace;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class BatchConsumptionIT extends InProbe {
    @Inject
    BatchConsumption consumption;

    @Inject
    NoteTaking noteTaking;

    @Inject
    Notes notes;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    private final String first = Ids.next();
    private final String text = Ids.next();
    private final Queue<Object> transactions = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> acknowledgedBefore = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void what_came_meanwhile_is_applied_in_one_transaction_and_acknowledged_behind_it() {
        consumeBehindTheGate(ids(MOST), this::take);

        await().atMost(20, SECONDS).until(() -> acknowledged.size() == MOST + 1);
        assertThat(notes.count(text)).isEqualTo(MOST + 1);
        assertThat(new HashSet<>(transactions)).hasSize(2);
        assertThat(acknowledgedBefore).containsOnly(0, 1);
    }

    @Test
    void a_record_that_fails_among_others_is_handled_by_itself_and_the_others_once() {
        List<String> ids = ids(MOST);
        Queue<String> failures = new ConcurrentLinkedQueue<>(List.of(ids.get(MOST / 2)));

        consumeBehindTheGate(ids, event -> {
            take(event);
            if (failures.remove(event.getId())) {
                throw new IllegalStateException("the first time");
            }
        });

        await().atMost(20, SECONDS).until(() -> acknowledged.size() == MOST + 1);
        assertThat(acknowledged).containsSubsequence(ids);
        assertThat(notes.count(text)).isEqualTo(MOST + 1);
    }

    @Test
    void a_record_that_comes_twice_at_once_is_applied_once() {
        String twice = Ids.next();

        consumeBehindTheGate(List.of(twice, twice), this::take);

        await().atMost(20, SECONDS).until(() -> acknowledged.size() == 3);
        assertThat(notes.count(text)).isEqualTo(2);
        assertThat(new HashSet<>(transactions)).hasSize(2);
    }

    @Test
    void a_row_that_one_record_makes_is_found_by_the_next() {
        String note = Ids.next();

        consumeBehindTheGate(ids(2), event -> {
            noteTaking.told(event.getId().equals(first) ? first : note, text);
            transactions.add(
                    Optional.ofNullable(transaction.getTransactionKey()).orElse(event.getId()));
        });

        await().atMost(20, SECONDS).until(() -> acknowledged.size() == 3);
        assertThat(notes.count(text)).isEqualTo(2);
        assertThat(new HashSet<>(transactions)).hasSize(2);
    }

    /** One record keeps the channel at work until the others have come. */
    private void consumeBehindTheGate(List<String> ids, Consumer<CloudEvent> handler) {
        String channel = Ids.next();
        CountDownLatch begun = new CountDownLatch(1);
        Consumer<CloudEvent> gated = event -> {
            if (event.getId().equals(first)) {
                begun.countDown();
                await().atMost(20, SECONDS).until(() -> gate.getCount() == 0);
            }
            handler.accept(event);
        };
        consumption.consume(channel, new Delivery(first), gated);
        await().atMost(20, SECONDS).until(() -> begun.getCount() == 0);
        ids.forEach(id -> consumption.consume(channel, new Delivery(id), gated));
        gate.countDown();
    }

    private void take(CloudEvent event) {
        noteTaking.apply(event.getId(), Ids.next(), text, false);
        transactions.add(Optional.ofNullable(transaction.getTransactionKey()).orElse(event.getId()));
        acknowledgedBefore.add(acknowledged.size());
    }

    private static List<String> ids(int many) {
        return Stream.generate(Ids::next).limit(many).toList();
    }

    private final class Delivery implements Message<String> {
        private final String id;

        Delivery(String id) {
            this.id = id;
        }

        @Override
        public String getPayload() {
            return Events.serialised(id, "probe", new NoteWritten(id, 1, text), Instant.now(), Trace.current());
        }

        @Override
        public Supplier<CompletionStage<Void>> getAck() {
            return this::ack;
        }

        @Override
        public CompletionStage<Void> ack() {
            acknowledged.add(id);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public <C> C unwrap(Class<C> type) {
            return type.cast(new ConsumerRecord<>("probe", 0, 0, id, getPayload()));
        }
    }
}
