package io.ktravel.chassis.probe;

import io.ktravel.chassis.event.DomainEvent;

public record NoteWritten(String noteId, long version, String text) implements DomainEvent {
    @Override
    public String aggregateId() {
        return noteId;
    }
}
