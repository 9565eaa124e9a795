package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.LibertyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two servers of notification on one database: whichever a reader comes to. Needs a server for each context. */
interface ReplicaScenarios extends Scenario {
    @Test
    default void a_stream_goes_on_at_another_replica_without_loss_or_repeat() {
        LibertyServer first = system().stage().server("notification");
        LibertyServer second = system().stage().startReplica("notification");
        try {
            Member author = system().newMember();
            Member reader = system().newMember();
            KilledNotificationScenarios.follow(reader, author);
            List<String> plans = new ArrayList<>();
            List<EventStream.Received> heard = new ArrayList<>();

            try (EventStream here = reader.listen(first.origin(), "")) {
                IntStream.range(0, 3).forEach(i -> plans.add(KilledNotificationScenarios.publish(author)));
                heard.addAll(await(here, 3));
            }
            IntStream.range(0, 3).forEach(i -> plans.add(KilledNotificationScenarios.publish(author)));
            try (EventStream there =
                    reader.listen(second.origin(), heard.get(heard.size() - 1).id())) {
                await(there, 3);
                IntStream.range(0, 2).forEach(i -> plans.add(KilledNotificationScenarios.publish(author)));
                heard.addAll(await(there, 5));
            }

            assertThat(heard)
                    .extracting(one -> one.data().path("id").asText())
                    .hasSize(plans.size())
                    .doesNotHaveDuplicates();
            assertThat(KilledNotificationScenarios.heardOf(reader)).containsExactlyInAnyOrderElementsOf(plans);
        } finally {
            system().stage().endReplica(second);
        }
    }

    private static List<EventStream.Received> await(EventStream stream, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> stream.received().size() >= count);
        return stream.received();
    }
}
