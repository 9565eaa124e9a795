package io.ktravel.chassis.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.probe.Gate;
import io.ktravel.chassis.probe.InProbe;
import io.ktravel.chassis.probe.NoteTaking;
import io.ktravel.chassis.probe.Notes;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InboxIT extends InProbe {
    @Inject
    NoteTaking noteTaking;

    @Inject
    Notes notes;

    @Inject
    Inbox inbox;

    @Inject
    Gate gate;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private final String event = Ids.next();

    @Test
    void an_event_delivered_twice_is_applied_once() {
        assertThat(noteTaking.apply(event, Ids.next(), event, false)).isTrue();
        assertThat(noteTaking.apply(event, Ids.next(), event, false)).isFalse();

        assertThat(notes.count(event)).isEqualTo(1);
    }

    @Test
    void of_two_deliveries_at_the_same_time_one_is_applied() throws Exception {
        List<Future<Boolean>> deliveries = Stream.generate(Ids::next)
                .limit(2)
                .map(note -> executor.submit(() -> noteTaking.apply(event, note, event, true)))
                .toList();
        await().atMost(20, SECONDS).until(() -> gate.waiting() == 2);
        // The later one meets the other, is run again, and finds the event applied.
        gate.open(3);

        assertThat(deliveries.stream().filter(InboxIT::isApplied)).hasSize(1);
        assertThat(notes.count(event)).isEqualTo(1);
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> inbox.isNew(event)).isInstanceOf(TransactionalException.class);
    }

    private static boolean isApplied(Future<Boolean> delivery) {
        try {
            return delivery.get(30, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
