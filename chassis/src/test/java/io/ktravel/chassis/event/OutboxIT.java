package io.ktravel.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.probe.InProbe;
import io.ktravel.chassis.probe.NoteTaking;
import io.ktravel.chassis.probe.NoteWritten;
import io.ktravel.chassis.probe.Notes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import org.junit.jupiter.api.Test;

class OutboxIT extends InProbe {
    @Inject
    NoteTaking noteTaking;

    @Inject
    Notes notes;

    @Inject
    Outbox outbox;

    private final String id = Ids.next();

    @Test
    void a_commit_leaves_the_change_and_the_event_that_tells_it() {
        noteTaking.write(id, "부산 🌊");

        assertThat(notes.find(id)).isPresent();
        assertThat(notes.events(id)).singleElement().satisfies(entry -> {
            CloudEvent event = Events.read(entry.event());
            assertThat(event.getId()).isEqualTo(entry.id());
            assertThat(event.getType()).isEqualTo("ktravel.probe.NoteWritten.v1");
            assertThat(Events.data(event, NoteWritten.class).text()).isEqualTo("부산 🌊");
        });
    }

    @Test
    void a_failure_after_the_event_was_appended_leaves_neither() {
        assertThatThrownBy(() -> noteTaking.writeAndFail(id, "never")).isInstanceOf(IllegalStateException.class);

        assertThat(notes.find(id)).isEmpty();
        assertThat(notes.events(id)).isEmpty();
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append(new NoteWritten(id, 1, "a lie")))
                .isInstanceOf(TransactionalException.class);

        assertThat(notes.events(id)).isEmpty();
    }
}
