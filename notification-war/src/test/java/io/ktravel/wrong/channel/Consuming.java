package io.ktravel.wrong.channel;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes outside of a messaging package. */
public class Consuming {
    @Incoming("wrong")
    void on(String message) {
        throw new UnsupportedOperationException(message);
    }
}
