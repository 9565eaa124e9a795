package io.ktravel.chassis.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.probe.InProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxLeaseIT extends InProbe {
    private static final Duration LONG = Duration.ofMinutes(10);

    @Inject
    OutboxEntries entries;

    @BeforeEach
    void the_first_replica_holds_the_lease() {
        // This server's own relay lets go of it once nothing is pending.
        await().atMost(30, SECONDS).until(() -> {
            entries.delete(entries.oldest(500).stream().map(OutboxEntry::id).toList());
            return entries.lease("first", LONG);
        });
    }

    @AfterEach
    void nobody_holds_the_lease() {
        entries.release("first");
        entries.release("second");
    }

    @Test
    void a_second_replica_does_not_get_it() {
        assertThat(entries.lease("second", LONG)).isFalse();
        assertThat(entries.lease("first", LONG)).isTrue();
    }

    @Test
    void a_lease_that_ran_out_goes_to_another_replica() {
        assertThat(entries.lease("first", Duration.ofSeconds(1))).isTrue();

        await().atMost(20, SECONDS).until(() -> entries.lease("second", LONG));
        assertThat(entries.lease("first", LONG)).isFalse();
    }

    @Test
    void a_replica_that_stops_lets_another_one_go_on_at_once() {
        entries.release("first");

        assertThat(entries.lease("second", LONG)).isTrue();
    }

    @Test
    void nobody_can_release_what_another_replica_holds() {
        entries.release("second");

        assertThat(entries.lease("second", LONG)).isFalse();
    }
}
