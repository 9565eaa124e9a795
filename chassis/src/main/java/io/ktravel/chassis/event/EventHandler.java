package io.ktravel.chassis.event;

import io.cloudevents.CloudEvent;

/** What a context does with the events of one topic. Every bean of this type can also be given its dead letters again. */
public interface EventHandler {
    /** Such as {@code ktravel.plan}. */
    String topic();

    /**
     * Applies one event; the inbox or its version makes a second time harmless.
     *
     * @throws Events.Unreadable when no retry can help
     */
    void handle(CloudEvent event);
}
