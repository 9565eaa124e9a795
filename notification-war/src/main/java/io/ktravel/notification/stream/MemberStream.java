package io.ktravel.notification.stream;

import io.ktravel.chassis.json.Json;
import io.ktravel.notification.inbox.Reading;
import io.ktravel.notification.inbox.Shown;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open connection. It holds no events: what a slow reader has not taken yet stays in the inbox, and the number of the
 * last one sent says where to go on.
 */
final class MemberStream {
    private static final Logger LOG = Logger.getLogger(MemberStream.class.getName());
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int RECONNECT_MILLIS = 2_000;
    /** Longer than the server's own patience with a write. */
    private static final int WRITE_SECONDS = 40;

    private final Listener listener;
    private final SseEventSink sink;
    private final Sse sse;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long sent;
    private volatile Instant wroteAt = Instant.EPOCH;

    /** @param sent the number of the newest notification that this reader has */
    MemberStream(Listener listener, SseEventSink sink, Sse sse, long sent) {
        this.listener = listener;
        this.sink = sink;
        this.sse = sse;
        this.sent = sent;
    }

    Listener listener() {
        return listener;
    }

    long sent() {
        return sent;
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    boolean isHeartbeatDue(Instant now) {
        return !now.isBefore(wroteAt.plus(HEARTBEAT));
    }

    /** For one thread at a time; whoever gets it gives it back. */
    boolean take() {
        return busy.compareAndSet(false, true);
    }

    void giveBack() {
        busy.set(false);
    }

    /** @throws StreamBroken nobody listens any more */
    void send(List<Reading.Read> read, List<Shown> shown, Instant now) {
        for (int i = 0; i < read.size(); i++) {
            long number = read.get(i).notification().number();
            send(sse.newEventBuilder()
                    .id(Long.toString(number))
                    .name("notification")
                    .data(Json.write(shown.get(i)))
                    .build());
            sent = number;
        }
        wroteAt = now;
    }

    /** What lies between was hidden from this reader. */
    void skipTo(long number) {
        sent = Math.max(sent, number);
    }

    /** @throws StreamBroken nobody listens any more */
    void beat(Instant now) {
        send(sse.newEventBuilder().comment("").reconnectDelay(RECONNECT_MILLIS).build());
        wroteAt = now;
    }

    private void send(OutboundSseEvent event) {
        try {
            sink.send(event).toCompletableFuture().get(WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamBroken(e);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw new StreamBroken(e);
        }
    }

    void close() {
        try {
            sink.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "Nobody listened any more", e);
        }
    }

    /** The connection is gone, or its reader takes nothing. */
    static final class StreamBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StreamBroken(Exception cause) {
            super(cause);
        }
    }
}
