package io.ktravel.chassis.probe;

import io.ktravel.chassis.event.Inbox;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changes notes the way that every context changes its aggregates. */
@ApplicationScoped
@Transactional
public class NoteTaking {
    @Inject
    Notes notes;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Gate gate;

    public Note write(String id, String text) {
        return notes.find(id).orElseGet(() -> {
            Note note = new Note(id, text);
            notes.add(note);
            outbox.append(note.written());
            return note;
        });
    }

    public void writeAndFail(String id, String text) {
        write(id, text);
        throw new IllegalStateException("after the event was appended");
    }

    /** @param held whether to wait at the gate between reading and writing */
    public Note rewrite(String id, String ifMatch, String text, boolean held) {
        Note note = notes.find(id).orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        Versions.require(ifMatch, note.version());
        gate.pass(held);
        note.rewrite(text);
        outbox.append(note.written());
        return note;
    }

    /** What a read model does with an event. */
    public void told(String id, String text) {
        notes.locked(id).ifPresentOrElse(known -> known.rewrite(text), () -> notes.add(new Note(id, text)));
    }

    /** What a consumer does with an event; returns whether it was new. */
    public boolean apply(String eventId, String noteId, String text, boolean held) {
        boolean isNew = inbox.isNew(eventId);
        gate.pass(held);
        if (isNew) {
            notes.add(new Note(noteId, text));
        }
        return isNew;
    }
}
