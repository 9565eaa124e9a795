package io.ktravel.chassis.event;

/**
 * A fact, told in the past tense by the record's name. Its components become the event's data; the wire form is
 * described by a schema in {@code contracts}.
 */
public interface DomainEvent {
    /** What the event is about; the Kafka key, so that events of one aggregate stay in order. */
    String aggregateId();

    /**
     * The aggregate's version after the change. Orders the events of one aggregate even where the clocks of two
     * replicas differ.
     */
    long version();
}
